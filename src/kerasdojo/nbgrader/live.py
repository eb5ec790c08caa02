"""Grading inside a running kernel: for students, and under nbgrader's own `Execute`.

Nothing is protected here, because the check runs beside the student's code. The score
of record comes from `JudgeExecute`.
"""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerasdojo.course import Concept, Course, CourseError, locate
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.message import message
from kerasdojo.nbgrader.questions import shown_question
from kerasdojo.nbgrader.tried import note
from kerasdojo.nbgrader.words import WORDS
from kerasdojo.quiz.answerfile import own_student_id
from kerasdojo.quiz.public import FILE as QUIZ_FILE
from kerasdojo.quiz.public import load_public_quiz
from kerasdojo.quiz.verdicts import keys, marker
from kerasdojo.quiz.written import (
    STUDENT,
    Written,
    answered,
    last_value,
    readings,
)
from kerasdojo.result import CheckResult
from kerasdojo.submission import answers_beside
from kerasdojo.text import Language


class CheckFailed(AssertionError):
    """A check that did not pass; IPython shows its text without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


def grade(check: str, language: Language = "en") -> float | None:
    """Run one check against the names defined in the calling notebook.

    Prints what was found. nbgrader reads the value of the cell: nothing means all
    points, a number means that many.

    Args:
        check: `concept/exercise/check`.
        language: Language of the message.

    Returns:
        The score where it is only a part of the points, else None.

    Raises:
        CheckFailed: The check earned nothing; the message says what to try.

    Example:
        grade("05_flatten_dense/dense_forward/values")
    """
    namespace = sys._getframe(1).f_globals
    concept_id, exercise, name = check.split("/")
    course, student_id, secret = _place()
    concept = course.concept(concept_id)
    try:
        with silence():
            # Inside, because TensorFlow writes to stderr when it is imported.
            from kerasdojo.local import grade_check

            result = grade_check(
                concept,
                exercise,
                name,
                namespace,
                course=course,
                student_id=student_id,
                secret=secret,
                sources=_sources(namespace),
            )
    except KeyError:
        if _autograding():
            # Saying nothing would mean all points.
            raise CheckFailed(WORDS[language]["unknown_text"]) from None
        print(WORDS[language]["later_text"])
        return None
    if not _autograding():
        note(concept.exercise(exercise), result)
    return _told(result, concept, language)


def grade_quiz(question: str, asked: str, language: Language = "en") -> float | None:
    """Say how the answer to a question was read; inside `autograde`, grade it.

    The answer is taken from the text of the cells run so far, or else from
    `quiz_answers.json`. nbgrader reads the value of the cell as with `grade`.

    Args:
        question: `concept/item`.
        asked: `release-edition` of what was handed out.
        language: Language of the message.

    Raises:
        CheckFailed: The answer earned nothing.

    Example:
        grade_quiz("05_flatten_dense/kernel_shape", "0123456789abcdef-5b1f09c3")
    """
    concept_id, _, item = question.partition("/")
    release, _, edition = asked.partition("-")
    written = answered(
        Written(item, release, edition, None),
        _sources(sys._getframe(1).f_globals),
        answers_beside(Path(concept_id), concept_id),
    )
    course, student_id, secret = _place()
    path = keys(course, concept_id) if secret else None
    if path is None:
        print(_read_back(written, language))
        return None
    result = marker(path).grade(written, student_id)
    return _told(result, course.concept(concept_id), language)


def show_question(question: str, heading: str, language: Language = "en") -> None:
    """Show a question of the quiz with the numbers of this student.

    The student is the one who is graded, or whom `quiz_student_id = ...`, the file of
    answers or JupyterHub names.

    Args:
        question: `concept/item`.
        heading: The line above it, in Markdown.
        language: Language of the question.

    Example:
        show_question("05_flatten_dense/kernel_shape", "### Quiz 1 (1 point)")
    """
    from IPython.display import display

    concept_id, _, item = question.partition("/")
    said = readings(last_value(_sources(sys._getframe(1).f_globals), STUDENT))
    student = _place()[1] or (said[0] if said else own_student_id(Path(), concept_id))
    try:
        quiz = load_public_quiz(Path(QUIZ_FILE))
        text = shown_question(quiz.item(item), heading, student, quiz.release, language)
    except (CourseError, KeyError):
        text = WORDS[language]["quiz_no_file"]
    show: Any = display
    show({"text/markdown": text, "text/plain": text}, raw=True)


def _read_back(written: Written, language: Language) -> str:
    """Return how an answer was read, for a student without keys."""
    if written.problem is not None:
        return written.problem[language]
    read = readings(written.text)
    words = WORDS[language]
    return words["quiz_read"].format(answer=read[0]) if read else words["quiz_empty"]


def _told(result: CheckResult, concept: Concept, language: Language) -> float | None:
    text = message(result, concept, language)
    if result.score <= 0 < result.points:
        raise CheckFailed(text)
    print(text, end="")
    return result.score if result.score < result.points else None


def _sources(namespace: dict[str, Any]) -> list[str]:
    """Return the cells run so far, without those that call for a check."""
    history = namespace.get("In")
    cells = history if isinstance(history, list) else []
    return [cell for cell in cells if cell and "kerasdojo.nbgrader import" not in cell]


def _autograding() -> bool:
    return os.environ.get("NBGRADER_EXECUTION") == "autograde"


def _place() -> tuple[Course, str, bytes]:
    """Return course, student and secret; the last two only inside `autograde`."""
    folder = Path.cwd()
    if _autograding():
        with contextlib.suppress(CourseError):
            # .../autograded/<student>/<assignment>
            room = Classroom.above(folder)
            return room.course, folder.parent.name, room.secret
    return locate(), "", b""


@contextlib.contextmanager
def silence() -> Iterator[None]:
    """Keep everything off the standard streams, also what C++ libraries write.

    Anything on stderr would make nbgrader take all points of the cell.
    """
    with (
        warnings.catch_warnings(),
        Path(os.devnull).open("w", encoding="utf-8") as null,
        contextlib.redirect_stdout(null),
        contextlib.redirect_stderr(null),
        _no_descriptor(2),
        _no_descriptor(1),
    ):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _no_descriptor(descriptor: int) -> Iterator[None]:
    try:
        kept = os.dup(descriptor)
    except OSError:
        yield
        return
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(null, descriptor)
        yield
    finally:
        os.dup2(kept, descriptor)
        os.close(kept)
        os.close(null)

"""Quizzes in the formats that learning systems import."""

from __future__ import annotations

from collections.abc import Sequence

from kerasdojo.course import Course, CourseError
from kerasdojo.exports.gift import gift
from kerasdojo.exports.moodle_xml import moodle_xml
from kerasdojo.exports.qti12 import qti12
from kerasdojo.exports.qti21 import qti21
from kerasdojo.exports.questions import read_questions
from kerasdojo.text import Language


def quiz_file(
    kind: str, course: Course, concepts: Sequence[str], language: Language, draws: int
) -> str | bytes:
    """Return the file that holds the quizzes of some concepts, keys included.

    Args:
        kind: `moodle-xml`, `gift`, `qti12` or `qti21`.
        course: A course with the keys of its quizzes.
        concepts: The concepts.
        language: Language of the questions.
        draws: Most draws of a question with parameters.

    Raises:
        CourseError: None of the concepts has a quiz with keys.
    """
    questions = read_questions(course, concepts, language, draws)
    if not questions:
        raise CourseError(
            f"{course.root}: no quiz with keys for {', '.join(concepts)}; keys are in "
            "`solutions/`, so work in a checkout"
        )
    if kind == "moodle-xml":
        return moodle_xml(questions)
    if kind == "gift":
        return gift(questions)
    return qti12(questions) if kind == "qti12" else qti21(questions, language)

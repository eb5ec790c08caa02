"""A student's quiz: which questions, which answers so far, and where they are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kerasdojo.course import Course
from kerasdojo.course.errors import Refusal
from kerasdojo.course.workspace import find_workspace
from kerasdojo.jupyter import words
from kerasdojo.jupyter.place import Place
from kerasdojo.quiz import answerfile, public
from kerasdojo.quiz.draw import edition
from kerasdojo.quiz.model import PublicQuiz
from kerasdojo.quiz.verdicts import keys, marker
from kerasdojo.quiz.written import STUDENT, Written
from kerasdojo.result import CheckResult

SHOWN, WITHHELD = "shown", "withheld"


@dataclass(frozen=True)
class Sheet:
    """The questions of one student.

    Args:
        course: The course, with or without keys.
        concept: Id of the concept.
        quiz: The questions without keys.
        file: Where answers are kept.
        student_id: Whose numbers; empty if nobody said.
        shows_correctness: Whether answers are judged before they are submitted.
    """

    course: Course
    concept: str
    quiz: PublicQuiz
    file: Path
    student_id: str
    shows_correctness: bool

    @classmethod
    def of(cls, place: Place, concept: str) -> Sheet:
        """Return the quiz of a concept as a notebook shows it.

        Raises:
            CourseError: The concept has no quiz, or its file is damaged.
        """
        folder = _folder(place, concept)
        found = [
            folder / public.FILE,
            place.course.exercises_dir / concept / public.FILE,
        ]
        path = next((path for path in found if path.is_file()), None)
        if path is None:
            raise Refusal(words.NO_QUIZ.format(concept=concept))
        quiz = public.load_public_quiz(path, path.name)
        told = place.shell.user_ns.get(STUDENT)
        known = told if isinstance(told, str) else ""
        student_id = known or answerfile.own_student_id(folder, concept)
        file = folder / answerfile.FILE
        shows = _shows_correctness(place, concept, quiz)
        return cls(place.course, concept, quiz, file, student_id, shows)

    @property
    def needs_student(self) -> bool:
        """Whether somebody has to say whose numbers are shown."""
        drawn = any(len(item.draws) > 1 for item in self.quiz.items)
        return bool(self.quiz.release) and drawn

    @property
    def questions(self) -> tuple[public.Question, ...]:
        """The questions with the student's own numbers; none before the id is known."""
        if self.needs_student and not self.student_id:
            return ()
        return public.questions_for(self.quiz, self.student_id)

    def answers(self) -> dict[str, str]:
        """Return the answers kept for the numbers that are shown.

        Raises:
            AnswerFileError: The file is damaged.
        """
        kept = answerfile.load_answers(self.file, self.concept).answers
        shown = {question.item.id: question.variant for question in self.questions}
        return {
            name: answer.answer
            for name, answer in kept.items()
            if shown.get(name) == answer.variant
        }

    def save(self, changed: Mapping[str, str]) -> None:
        """Keep answers; the others in the file stay as they are.

        Args:
            changed: Answers by question; blank takes an answer back.

        Raises:
            AnswerFileError: The file is damaged.
            OSError: It cannot be written.
        """
        kept = answerfile.load_answers(self.file, self.concept)
        kept = replace(kept, student_id=self.student_id)
        for question in self.questions:
            if question.item.id in changed:
                name = question.item.id
                kept = kept.with_answer(name, question.variant, changed[name])
        answerfile.save_answers(self.file, kept)

    def judge(self, answers: Mapping[str, str]) -> list[CheckResult]:
        """Return the verdicts on answers; none where the keys are not installed."""
        path = keys(self.course, self.concept)
        if path is None or not self.shows_correctness:
            return []
        release, student = self.quiz.release, self.student_id
        asked = [(item.id, edition(item)) for item in self.quiz.items]
        return [
            marker(path).grade(Written(name, release, kind, answers[name], student))
            for name, kind in asked
            if answers.get(name)
        ]


def _folder(place: Place, concept: str) -> Path:
    """Return where the quiz lies: beside its notebook, or in the student's folder."""
    folder = place.folder
    if concept in (place.metadata.get("concept"), folder.name):
        return folder
    workspace = find_workspace(place.course, folder)
    own = workspace.root / "exercises" / concept if workspace else folder
    return own if own.is_dir() else folder


def _shows_correctness(place: Place, concept: str, quiz: PublicQuiz) -> bool:
    """Practice is judged at once where the keys are installed; a release is not.

    The notebook's metadata may say otherwise: `{"kerasdojo": {"quiz": "withheld"}}`.
    """
    told = place.metadata.get("quiz", WITHHELD if quiz.release else SHOWN)
    return told == SHOWN and keys(place.course, concept) is not None

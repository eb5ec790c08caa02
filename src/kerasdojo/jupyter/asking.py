"""`quiz("05_flatten_dense")`: the questions as a widget."""

from __future__ import annotations

import dataclasses
import html
from typing import Any

from kerasdojo import attempts
from kerasdojo.course import CourseError
from kerasdojo.jupyter import page, words
from kerasdojo.jupyter.place import Place
from kerasdojo.jupyter.sheet import Sheet
from kerasdojo.jupyter.show import complain
from kerasdojo.nbgrader.words import points
from kerasdojo.quiz.answerfile import AnswerFileError
from kerasdojo.quiz.public import Question
from kerasdojo.quiz.show import how_to_answer
from kerasdojo.quiz.verdicts import TITLE
from kerasdojo.quiz.written import QUIZ
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.text import Language


def quiz(shell: Any, concept: str = "") -> None:
    """Show the questions of a concept.

    Args:
        shell: The IPython shell of the notebook.
        concept: The concept; that of the notebook by default.
    """
    from IPython import display

    from kerasdojo.jupyter.widget import QuizWidget

    try:
        place = Place.of(shell)
        name = place.course.resolve_concept(
            concept or place.metadata.get("concept", "")
        )
        sheet = Sheet.of(place, name)
    except CourseError as error:
        complain(error)
        return
    publish: Any = display.display
    publish(QuizWidget(Asked(place, sheet)))


class Asked:
    """What the widget shows and stores.

    Args:
        place: The notebook.
        sheet: The student's quiz.
    """

    def __init__(self, place: Place, sheet: Sheet):
        self.place, self.sheet = place, sheet
        self.language: Language = place.language
        self.concept = place.course.concept(sheet.concept)

    def of_student(self, student_id: str) -> Asked:
        """Return the same quiz with the numbers of another student."""
        return Asked(self.place, dataclasses.replace(self.sheet, student_id=student_id))

    def words(self) -> dict[str, str]:
        """Return the words of the widget; `student` only where the id matters."""
        said = {name: text[self.language] for name, text in words.QUIZ.items()}
        said["title"] = said["title"].format(title=self.concept.title[self.language])
        if not self.sheet.needs_student:
            del said["student"]
        return said

    def questions(self) -> list[dict[str, Any]]:
        """Return the questions as the widget's module wants them."""
        return [self._question(question) for question in self.sheet.questions]

    def status(self, count: int) -> str:
        """Return the line below the questions.

        Args:
            count: How many questions are answered.
        """
        total = len(self.sheet.questions)
        if not total:
            return words.ASK_STUDENT[self.language]
        said = words.SAVED.format(count=count, total=total)[self.language]
        later = (
            "" if self.sheet.shows_correctness else words.GRADED_LATER[self.language]
        )
        return f"{said} {later}".strip()

    def save(self, changed: dict[str, str]) -> str | None:
        """Keep changed answers; return what went wrong, or None."""
        try:
            self.sheet.save(changed)
        except AnswerFileError as error:
            return error.text[self.language]
        except OSError as error:
            reason = error.strerror or type(error).__name__
            return words.NOT_WRITTEN.format(reason=reason)[self.language]
        return None

    def judge(self, answers: dict[str, str]) -> dict[str, dict[str, str]]:
        """Return the verdicts by question, and write the attempts down."""
        checks = tuple(self.sheet.judge(answers))
        entry = ExerciseResult(QUIZ, TITLE, checks)
        result = Result(self.sheet.concept, "", (entry,))
        attempts.record(self.place.log, result, "notebook")
        return {check.check: self._verdict(check) for check in checks}

    def _verdict(self, check: CheckResult) -> dict[str, str]:
        state = page.state_of(check)
        return {
            "state": state,
            "sign": page.SIGNS.get(state, "·"),
            "word": words.STATES[state][self.language],
            "html": page.details(check, self.concept, self.language),
        }

    def _question(self, question: Question) -> dict[str, Any]:
        text = question.prompt[self.language].strip()
        if question.code:
            text += f"\n\n```python\n{question.code}\n```"
        item = question.item
        entries = [entry[self.language].strip() for entry in question.entries]
        return {
            "id": item.id,
            "kind": item.kind,
            "points": f"({points(item.points, self.language)})",
            "html": page.markdown(text),
            "entries": [_entry(item.kind, entry) for entry in entries],
            "how": how_to_answer(item, self.language),
        }


def _entry(kind: str, text: str) -> str:
    if kind == "order":
        return f"<code>{html.escape(text)}</code>"
    return page.inline(text)

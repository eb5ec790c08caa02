"""The quiz as an `anywidget`: native controls, one module, nothing from the network."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from kerasdojo.jupyter.asking import Asked
from kerasdojo.jupyter.page import asset
from kerasdojo.quiz.answerfile import AnswerFileError


class QuizWidget(anywidget.AnyWidget):
    """The questions of one student; each answer is saved when it is given.

    Args:
        asked: What is shown, and where answers go.
    """

    _esm = asset("quiz.js")
    _css = asset("style.css")

    language = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    questions = traitlets.List().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    verdicts = traitlets.Dict().tag(sync=True)
    status = traitlets.Unicode().tag(sync=True)
    student_id = traitlets.Unicode().tag(sync=True)
    asked_id = traitlets.Unicode().tag(sync=True)
    shows_correctness = traitlets.Bool().tag(sync=True)

    def __init__(self, asked: Asked):
        self._asked = asked
        super().__init__(language=asked.language, words=asked.words(), **self._state())
        self.observe(self._on_answers, "answers")
        self.observe(self._on_student, "asked_id")
        self.on_msg(self._on_message)

    def __repr__(self) -> str:
        return f"{self.words['title']}. {self.status}"

    def _state(self) -> dict[str, Any]:
        """Return what depends on the student."""
        sheet = self._asked.sheet
        try:
            answers = sheet.answers()
            status = self._asked.status(len(answers))
        except AnswerFileError as error:
            answers, status = {}, error.text[self._asked.language]
        return {
            "answers": answers,
            "status": status,
            "verdicts": {},
            "questions": self._asked.questions(),
            "student_id": sheet.student_id,
            "shows_correctness": sheet.shows_correctness,
        }

    def _on_answers(self, change: Any) -> None:
        old, new = change["old"], _texts(change["new"])
        changed = {name: text for name, text in new.items() if old.get(name) != text}
        if not changed:
            return
        problem = self._asked.save(changed)
        given = sum(bool(text.strip()) for text in new.values())
        self.status = problem or self._asked.status(given)
        kept = {k: v for k, v in self.verdicts.items() if k not in changed}
        self.verdicts = kept

    def _on_student(self, change: Any) -> None:
        if change["new"] and change["new"] != self._asked.sheet.student_id:
            self._asked = self._asked.of_student(change["new"])
            # Showing the answers of another student is not answering.
            self.unobserve(self._on_answers, "answers")
            for name, value in self._state().items():
                setattr(self, name, value)
            self.observe(self._on_answers, "answers")

    def _on_message(self, widget: Any, content: Any, buffers: Any) -> None:
        if content.get("type") == "judge":
            self.verdicts = self._asked.judge(_texts(self.answers))


def _texts(answers: dict[Any, Any]) -> dict[str, str]:
    return {str(k): v for k, v in answers.items() if isinstance(v, str)}

"""What concepts, exercises, checks and questions are called, from the course."""

from __future__ import annotations

import re
from functools import cached_property

from kerasdojo.course import Concept, Course, openquestions
from kerasdojo.course.openquestions import WRITTEN
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import Item
from kerasdojo.quiz.verdicts import TITLE, keys
from kerasdojo.quiz.written import QUIZ
from kerasdojo.text import Text

_FIELD = re.compile(r"\{([A-Za-z_]\w*)[^{}]*\}")


class Names:
    """Names of one assignment; what the course does not know is called as it is.

    Args:
        course: The course.
        concept_id: Name of the assignment.
    """

    def __init__(self, course: Course, concept_id: str):
        self.concept_id = concept_id
        self._course = course

    @cached_property
    def concept(self) -> Concept | None:
        """The concept, None for an assignment of the instructor's own."""
        known = self.concept_id in self._course.concept_ids
        return self._course.concept(self.concept_id) if known else None

    @cached_property
    def questions(self) -> dict[str, Item]:
        """The questions by id; none where the keys are not here."""
        path = keys(self._course, self.concept_id) if self.concept else None
        return {} if path is None else {i.id: i for i in load_quiz(path).items}

    @property
    def title(self) -> Text:
        """Title of the concept."""
        return self.concept.title if self.concept else _plain(self.concept_id)

    def exercise(self, name: str) -> Text:
        """Return the title of an exercise."""
        if name == QUIZ:
            return TITLE
        if name == WRITTEN:
            return openquestions.TITLE
        exercises = self.concept.exercises if self.concept else ()
        found = {entry.name: entry.title for entry in exercises}
        return found.get(name, _plain(name))

    def item(self, exercise: str, item: str) -> Text:
        """Return the title of a check, or the text of a question."""
        if exercise == QUIZ:
            question = self.questions.get(item)
            return readable(question.prompt) if question else _plain(item)
        if exercise == WRITTEN:
            asked = self.concept.open_questions if self.concept else ()
            titles = {entry.name: entry.title for entry in asked}
            return titles.get(item, _plain(item))
        for entry in self.concept.exercises if self.concept else ():
            for check in entry.checks if entry.name == exercise else ():
                if check.name == item:
                    return check.title
        return _plain(item)

    def misconception(self, name: str) -> Text | None:
        """Return what a misconception means, None where nobody says."""
        return self.concept.misconceptions.get(name) if self.concept else None


def readable(template: Text) -> Text:
    """Return a text in which the places of drawn numbers show their names.

    Example:
        >>> readable(Text("Twice {n} of {{a}}?", "{n}의 두 배?")).en
        'Twice ‹n› of {a}?'
    """
    return Text(en=_filled(template.en), ko=_filled(template.ko))


def _filled(template: str) -> str:
    text = template.replace("{{", "\0").replace("}}", "\1")
    text = _FIELD.sub(r"‹\1›", text)
    return " ".join(text.replace("\0", "{").replace("\1", "}").split())


def _plain(name: str) -> Text:
    return Text(name, name)

"""What an answer of the corpus gets, as its name promises, without running it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from kerasdojo.course import Check, Course, Exercise
from kerasdojo.demo.corpus import Answer, read_answers
from kerasdojo.quiz.draw import edition, variant_for, variant_id
from kerasdojo.quiz.formulas import evaluate, fill_in
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import Item, Values
from kerasdojo.quiz.order import public_order
from kerasdojo.quiz.show import key_text
from kerasdojo.quiz.verdicts import TITLE, Marker, keys
from kerasdojo.quiz.written import QUIZ, Written
from kerasdojo.result import CheckResult, ExerciseResult, Status
from kerasdojo.text import Text

_FOUND = Text(en="What a wrong answer gives.", ko="오답의 결과입니다.")


@dataclass(frozen=True)
class Graded:
    """An answer and its verdict; the source is None for an untouched stub."""

    source: str | None
    result: ExerciseResult

    @property
    def passed(self) -> bool:
        """Whether it earns all points."""
        return self.result.status == "passed"


class Choices:
    """All graded answers to one exercise.

    Args:
        course: A checkout.
        exercise: The exercise.
    """

    def __init__(self, course: Course, exercise: Exercise):
        answers = read_answers(course, exercise)
        self.right = [Graded(a.source, of_answer(exercise, a)) for a in answers.right]
        self.wrong = [Graded(a.source, of_answer(exercise, a)) for a in answers.wrong]
        self.stub = Graded(None, untouched(exercise))


def of_answer(exercise: Exercise, answer: Answer) -> ExerciseResult:
    """Return the verdict that a file name promises.

    Checks that need a failed one are skipped; what a name leaves open passes.
    """
    lost: set[str] = set()
    checks = []
    for check in exercise.checks:
        status: Status = "passed"
        if check.name == answer.expected.check:
            status = "failed"
        elif lost.intersection(check.needs):
            status = "skipped"
        if status != "passed":
            lost.add(check.name)
        told = answer.expected.misconception if status == "failed" else None
        checks.append(_check(check, status, told))
    return ExerciseResult(exercise.name, exercise.title, tuple(checks))


def untouched(exercise: Exercise) -> ExerciseResult:
    """Return the verdict on a stub."""
    checks = tuple(_check(check, "not_attempted", None) for check in exercise.checks)
    return ExerciseResult(exercise.name, exercise.title, checks)


def _check(check: Check, status: Status, misconception: str | None) -> CheckResult:
    return CheckResult(
        check=check.name,
        status=status,
        points=check.points,
        score=float(check.points) if status == "passed" else 0.0,
        title=check.title,
        hidden=check.hidden,
        found=_FOUND if status == "failed" else None,
        misconception=misconception,
    )


@dataclass(frozen=True)
class Question:
    """One question of the class's quiz with typed answers and their verdicts."""

    item: Item
    variant: str
    right: tuple[str, CheckResult]
    wrong: tuple[tuple[str, CheckResult], ...]


def questions(course: Course, concept: str) -> list[Question]:
    """Return the questions of a concept; none where it has no quiz."""
    path = keys(course, concept)
    if path is None:
        return []
    quiz = load_quiz(path)
    marker = Marker(quiz)
    return [_question(item, marker) for item in quiz.items]


def quiz_result(checks: list[CheckResult]) -> ExerciseResult:
    """Return the verdict on a quiz."""
    return ExerciseResult(QUIZ, TITLE, tuple(checks))


def _question(item: Item, marker: Marker) -> Question:
    values = variant_for(item, "")
    asked = Written(item.id, release="", edition=edition(item), text=None)
    typed = [key_text(item, values), *_wrong_answers(item, values)]
    graded = [(t, marker.grade(replace(asked, text=repr(t)))) for t in typed]
    wrong = tuple(entry for entry in graded[1:] if entry[1].status == "failed")
    return Question(item, variant_id(item, values), graded[0], wrong)


def _wrong_answers(item: Item, values: Values) -> list[str]:
    if item.kind in ("single", "multiple"):
        order = public_order(item)
        wrong = [i for i, choice in enumerate(item.choices) if not choice.right]
        return ["abcdefghijklmnop"[order.index(index)] for index in wrong]
    if item.kind == "order":
        return [" ".join(reversed(key_text(item, values).split()))]
    texts = [answer for mistake in item.mistakes for answer in mistake.answers]
    if item.kind in ("numeric", "shape"):
        return [str(evaluate(text, values)) for text in texts] + ["0"]
    return [fill_in(text, values) for text in texts] + ["?"]


def pick(options: list[Graded], generator: np.random.Generator) -> Graded:
    """Return one of the options, the first ones more often."""
    weights = 1 / np.arange(1, len(options) + 1)
    return options[int(generator.choice(len(options), p=weights / weights.sum()))]

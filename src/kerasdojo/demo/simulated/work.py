"""What a simulated student does in one concept: submissions and attempts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from kerasdojo.attempts import Attempt, attempts_of
from kerasdojo.course import Concept
from kerasdojo.demo.simulated.people import Person
from kerasdojo.demo.simulated.verdicts import (
    Choices,
    Graded,
    Question,
    pick,
    quiz_result,
)
from kerasdojo.result import CheckResult, Result

_GUESS = 0.2
_SECOND_TRY = 0.35
_STUB = 0.15
STUCK_TRIES = 9


@dataclass(frozen=True)
class Material:
    """One concept as simulated students meet it.

    Args:
        concept: The concept.
        exercises: Graded answers by exercise.
        questions: The quiz.
        difficulty: Of the whole concept.
        wrong_key: The question whose key is wrong, or None.
        due: When it is due.
    """

    concept: Concept
    exercises: dict[str, Choices]
    questions: list[Question]
    difficulty: float
    wrong_key: str | None
    due: datetime


@dataclass(frozen=True)
class Work:
    """What a student hands in for one concept.

    Args:
        answers: Last answers by exercise.
        typed: Answers to the questions.
        results: One result a submission, oldest first.
        attempts: What the student's log holds.
        submitted: When the last submission came.
    """

    answers: dict[str, Graded]
    typed: dict[str, tuple[str, str]]
    results: list[Result]
    attempts: list[Attempt]
    submitted: datetime


def do(
    person: Person, number: int, material: Material, generator: np.random.Generator
) -> tuple[Work, str | None]:
    """Return what a student does in a concept.

    Args:
        person: The student.
        number: Place of the concept in the course, from 0.
        material: The concept.
        generator: Where chance comes from.

    Returns:
        The work, and the exercise that the student is stuck in, if any.
    """
    stuck = None
    if person.stuck_in == number:
        stuck = material.concept.exercises[-1].name
    first = {
        name: _answer(person, place, name == stuck, choices, material, generator)
        for place, (name, choices) in enumerate(material.exercises.items())
    }
    last = dict(first)
    again = generator.random() < _SECOND_TRY
    for name, choices in material.exercises.items() if again else ():
        if not first[name].passed and name != stuck and generator.random() < 0.6:
            last[name] = pick(choices.right, generator)
    typed, checks = _quiz(person, material, generator)
    rounds = [first, last] if last != first else [first]
    results = [_result(person, material, answers, checks) for answers in rounds]
    submitted = _submitted(person, material.due, generator)
    attempts = list(_attempts(first, last, stuck, material, submitted, generator))
    return Work(last, typed, results, attempts, submitted), stuck


def copied(model: Work, own: Work, person: Person) -> Work:
    """Return what is handed in by somebody who copies: another's last answers.

    Args:
        model: The work that is copied.
        own: The work that would have been handed in.
        person: Who copies.
    """
    result = replace(model.results[-1], student_id=person.id)
    return replace(own, answers=model.answers, typed=model.typed, results=[result])


def _answer(
    person: Person,
    place: int,
    is_stuck: bool,
    choices: Choices,
    material: Material,
    generator: np.random.Generator,
) -> Graded:
    ease = person.ability - material.difficulty - 0.25 * place
    draw, wrong = generator.random(), pick(choices.wrong or [choices.stub], generator)
    if is_stuck:
        return (choices.wrong or [choices.stub])[0]
    if draw < _logistic(1.7 * ease):
        return pick(choices.right, generator)
    given_up = ease < -1 and generator.random() < _STUB
    return choices.stub if given_up else wrong


def _quiz(
    person: Person, material: Material, generator: np.random.Generator
) -> tuple[dict[str, tuple[str, str]], list[CheckResult]]:
    typed, checks = {}, []
    for question in material.questions:
        hard = np.random.default_rng(_seed(question.item.id)).normal(-0.6, 0.8)
        ease = person.ability - material.difficulty / 2 - hard
        if question.item.id == material.wrong_key:
            # The right answer counts as wrong, so those who know it lose.
            ease = -ease
        knows = generator.random() < _GUESS + (1 - _GUESS) * _logistic(1.2 * ease)
        text, check = question.right
        if not knows and question.wrong:
            text, check = question.wrong[_distractor(len(question.wrong), generator)]
        typed[question.item.id] = (question.variant, text)
        checks.append(check)
    return typed, checks


def _distractor(count: int, generator: np.random.Generator) -> int:
    return min(int(generator.exponential(1.2)), count - 1)


def _result(
    person: Person,
    material: Material,
    answers: dict[str, Graded],
    checks: list[CheckResult],
) -> Result:
    entries = [answers[exercise.name].result for exercise in material.concept.exercises]
    if checks:
        entries.append(quiz_result(checks))
    return Result(material.concept.id, person.id, tuple(entries))


def _submitted(
    person: Person, due: datetime, generator: np.random.Generator
) -> datetime:
    hours = float(generator.exponential(20.0))
    weak = person.profile in ("struggling", "dropout")
    if weak and generator.random() < 0.25:
        hours = -hours / 4
    return (due - timedelta(hours=hours)).replace(microsecond=0)


def _attempts(
    first: dict[str, Graded],
    last: dict[str, Graded],
    stuck: str | None,
    material: Material,
    submitted: datetime,
    generator: np.random.Generator,
) -> Iterator[Attempt]:
    time = submitted - timedelta(hours=30)
    for name, choices in material.exercises.items():
        tries = [first[name]] * (STUCK_TRIES if name == stuck else 1)
        if last[name] is not first[name]:
            tries.append(last[name])
        elif first[name].passed and generator.random() < 0.3:
            tries.insert(0, pick(choices.wrong or choices.right, generator))
        for number, graded in enumerate(tries):
            pause = 300 if name == stuck else 60
            time += timedelta(minutes=float(generator.exponential(pause / 20)))
            result = Result(material.concept.id, "", (graded.result,))
            seconds = round(float(generator.gamma(2.0, 0.3)), 3)
            for attempt in attempts_of(result, "terminal", {name: min(number, 3)}):
                stamp = time.isoformat(timespec="seconds") + "+00:00"
                yield Attempt(
                    **{**vars(attempt), "time": stamp, "seconds": seconds},
                )


def _logistic(value: float) -> float:
    return float(1 / (1 + np.exp(-value)))


def _seed(text: str) -> int:
    return int.from_bytes(text.encode()[:8].ljust(8, b"\0")) % (1 << 32)

"""Which choices of a question were taken, and by whom."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import fmean
from string import ascii_lowercase

import polars as pl

from kerasdojo.quiz.answers import grade
from kerasdojo.quiz.draw import draws_of, variant_id
from kerasdojo.quiz.model import Item, Values
from kerasdojo.quiz.order import public_order
from kerasdojo.quiz.show import read_answer
from kerasdojo.quiz.written import readings
from kerasdojo.report.facts import Option
from kerasdojo.report.names import readable
from kerasdojo.text import Text

_CHOICES = ("single", "multiple")
MOST_TYPED = 6

# Student, variant and text of an answer.
_Given = tuple[str, str, str]


def options(
    item: Item | None, answers: pl.DataFrame, rests: Mapping[str, float]
) -> Iterator[Option]:
    """Yield what was answered: every choice, or the most frequent typed answers.

    Args:
        item: The question with its keys, None where they are not here.
        answers: Rows of the frame `answers` about this question.
        rests: What each student earned elsewhere, as a share.
    """
    given = list(answers.select("student_id", "variant", "answer").iter_rows())
    if item is not None and item.kind in _CHOICES:
        yield from _choices(item, given, rests)
    else:
        yield from _typed(item, given, rests)


def _choices(
    item: Item, given: list[_Given], rests: Mapping[str, float]
) -> Iterator[Option]:
    takers: dict[int, list[str]] = defaultdict(list)
    for student, _, text in given:
        for place in chosen(item, text):
            takers[place].append(student)
    for place, index in enumerate(public_order(item)):
        choice = item.choices[index]
        yield Option(
            label=ascii_lowercase[place],
            text=readable(choice.text),
            right=choice.right,
            students=len(takers[place]),
            share=len(takers[place]) / (len(given) or 1),
            rest=_rest(takers[place], rests),
            misconception=choice.misconception,
        )


def _typed(
    item: Item | None, given: list[_Given], rests: Mapping[str, float]
) -> Iterator[Option]:
    takers: dict[_Meaning, list[str]] = defaultdict(list)
    judge = _Judge(item)
    for student, variant, text in given:
        takers[judge.meaning(variant, text)].append(student)
    ranked = sorted(takers.items(), key=lambda e: (-len(e[1]), e[0].text))
    for meaning, students in ranked[:MOST_TYPED]:
        yield Option(
            label="",
            text=Text(meaning.text, meaning.text),
            right=meaning.right,
            students=len(students),
            share=len(students) / len(given),
            rest=_rest(students, rests),
            misconception=meaning.misconception,
        )


@dataclass(frozen=True)
class _Meaning:
    """What a typed answer amounts to; those that are alike count together."""

    text: str
    right: bool | None = None
    misconception: str | None = None


class _Judge:
    """Tells what typed answers mean, each for the numbers it was given to."""

    def __init__(self, item: Item | None):
        self._item = item
        self._draws: dict[str, Values] = {}
        if item is not None:
            self._draws = {variant_id(item, draw): draw for draw in draws_of(item)}
        # A class gives the same answer again and again.
        self.meaning = functools.cache(self._meaning)

    def _meaning(self, variant: str, text: str) -> _Meaning:
        """Return what an answer means; where numbers differ, not its text."""
        typed = " ".join((readings(text) or [""])[0].split())
        values = self._draws.get(variant)
        answer = None if self._item is None else read_answer(self._item, typed)
        if self._item is None or values is None or answer is None:
            return _Meaning(typed)
        verdict = grade(self._item, values, answer)
        told = (verdict.right, verdict.misconception)
        if len(self._draws) > 1 and any(told):
            return _Meaning("", *told)
        return _Meaning(typed, *told)


def chosen(item: Item, text: str) -> tuple[int, ...]:
    """Return the places chosen in an answer as it was typed; none if unreadable."""
    for reading in readings(text):
        places = read_answer(item, reading.strip("[](){}'\" "))
        if isinstance(places, list):
            return tuple(sorted(set(places)))
    return ()


def _rest(students: list[str], rests: Mapping[str, float]) -> float | None:
    known = [rests[student] for student in students if student in rests]
    return fmean(known) if known else None

"""Item analysis of one concept: code checks and quiz questions together.

The first submission counts by default: it says what students knew, later ones also what
they were told. Statistics are in `ctt`; here is what enters them, and when they are
enough to say something about an item.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import polars as pl

from kerasdojo.quiz.written import QUIZ
from kerasdojo.report import ctt
from kerasdojo.report.rows import Rows

# Below, intervals of the correlation are so wide that a wrong key is mostly missed:
# docs/report.md has the figures.
MIN_STUDENTS = 20
# An item that fewer than these got right, or wrong, says nothing about who gets it.
MIN_EACH = 5
MIN_ITEMS = 3

HARD = 0.3
EASY = 0.95
WEAK = 0.2

Flag = Literal["key", "apart", "hard", "easy", "same", "few"]
# Those that ask an instructor to look; the others are notes.
ALARMS: tuple[Flag, ...] = ("key", "apart", "hard")


@dataclass(frozen=True)
class ItemAnalysis:
    """What is known about one item.

    Args:
        exercise: Its exercise, `quiz` for a question.
        item: The check or question.
        max_score: Points to be had.
        statistics: The numbers.
        flags: What they say.
    """

    exercise: str
    item: str
    max_score: float
    statistics: ctt.ItemStatistics
    flags: tuple[Flag, ...]


@dataclass(frozen=True)
class ConceptAnalysis:
    """The item analysis of one concept.

    Args:
        concept: Its id.
        students: How many students' work entered.
        alpha: Cronbach's alpha over exercises and questions; None where refused.
        items: The items; empty where refused.
    """

    concept: str
    students: int
    alpha: ctt.Interval | None = None
    items: tuple[ItemAnalysis, ...] = field(default=())

    @property
    def refused(self) -> bool:
        """Whether there is too little to analyse."""
        return self.alpha is None


def analyse_concept(
    rows: Rows,
    concept: str,
    *,
    first: bool = True,
    seed: int = 0,
    least: int = MIN_STUDENTS,
) -> ConceptAnalysis:
    """Return the item analysis of one concept.

    Args:
        rows: The class.
        concept: Id of the concept.
        first: Whether first submissions count, instead of the scores of record.
        seed: Seed of the bootstrap.
        least: Fewest students that are enough.
    """
    table, names, points = _table(rows.items, concept, first)
    students, count = table.shape
    if students < least or count < MIN_ITEMS:
        return ConceptAnalysis(concept, students)
    parts = np.array([_part(*name) for name in names])
    found = ctt.analyse(table, points, parts, seed=seed)
    items = tuple(
        ItemAnalysis(*name, float(worth), entry, tuple(_flags(entry, column)))
        for name, worth, entry, column in zip(
            names, points, found.items, table.T, strict=True
        )
    )
    return ConceptAnalysis(concept, students, found.alpha, items)


def scores_by_student(items: pl.DataFrame, concept: str, first: bool) -> pl.DataFrame:
    """Return the rows that enter the analysis of a concept, with one `points` column.

    Left out are cells graded by a person, work that was never begun, and students whose
    notebook lacks an item.
    """
    own = items.filter(pl.col("concept") == concept, pl.col("kind") != "manual")
    status, score = ("first_status", "first_score") if first else ("status", "score")
    own = own.with_columns(points=pl.col(score).clip(0.0, pl.col("max_score")))
    begun = (pl.col(status).fill_null("") != "not_attempted").any()
    whole = pl.col("points").is_not_null().all() & (pl.len() == _count(own))
    return own.filter((begun & whole).over("student_id"))


def _count(own: pl.DataFrame) -> int:
    return own.select("exercise", "item").n_unique()


def _table(
    items: pl.DataFrame, concept: str, first: bool
) -> tuple[ctt.Floats, list[tuple[str, str]], ctt.Floats]:
    """Return scores, names of the columns and points to be had."""
    own = scores_by_student(items, concept, first)
    own = own.sort("student_id", "place", "exercise", "item")
    students = own["student_id"].n_unique()
    head = own.head(len(own) // students if students else 0)
    names = list(head.select("exercise", "item").iter_rows())
    table = own["points"].to_numpy().reshape(students, len(names))
    return table, names, head["max_score"].to_numpy()


def _part(exercise: str, item: str) -> str:
    """Checks of one exercise depend on each other, questions stand alone."""
    return f"{exercise}/{item}" if exercise == QUIZ else exercise


def _flags(entry: ctt.ItemStatistics, column: ctt.Floats) -> Iterator[Flag]:
    """Yield what an item's numbers allow to be said; silence where they do not."""
    top = column.max()
    least = min((column == top).sum(), (column < top).sum())
    if entry.facility.high < HARD:
        yield "hard"
    if entry.facility.low > EASY:
        yield "easy"
    if least == 0:
        yield "same"
    elif least < MIN_EACH:
        yield "few"
    elif math.isnan(entry.item_rest.high):
        return
    elif entry.item_rest.high < 0:
        yield "key"
    elif entry.item_rest.high < WEAK and entry.facility.low <= EASY:
        yield "apart"

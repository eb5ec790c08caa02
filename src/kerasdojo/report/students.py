"""The facts about each student."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from kerasdojo.quiz.written import QUIZ
from kerasdojo.report.concepts import concept_shares, seen
from kerasdojo.report.facts import (
    Cell,
    ConceptFacts,
    Standing,
    Stuck,
    StudentFacts,
    trace,
)
from kerasdojo.report.names import Names
from kerasdojo.report.risk import STUCK_ATTEMPTS, reasons, trend
from kerasdojo.report.rows import Rows

Table = dict[str, dict[str, Any]]


class StudentReader:
    """Puts the rows of each student together.

    Args:
        rows: The class.
        concepts: The facts about the concepts.
        names: What things are called, by concept.
    """

    def __init__(
        self, rows: Rows, concepts: Sequence[ConceptFacts], names: dict[str, Names]
    ):
        self._names = names
        self._concepts = concepts
        # Concepts that at least half of the class has handed in.
        half = len(rows.students) / 2
        self._common = {c.concept for c in concepts if c.submitted >= half}
        self._shares = _nested(concept_shares(rows), "student_id", "concept")
        self._submissions = _nested(rows.submissions, "student_id", "concept")
        quiz = rows.items.filter(pl.col("exercise") == QUIZ)
        empty = rows.submissions.clear()
        quiz_rows = Rows(rows.students, empty, quiz, rows.answers, rows.attempts)
        self._quiz = _nested(concept_shares(quiz_rows), "student_id", "concept")
        self._cells = _cells(rows.items)
        self._attempts = _by_student(rows.attempts.sort("time"))
        self._items = _by_student(rows.items)

    def student(self, student_id: str, name: str) -> StudentFacts:
        """Return the facts about one student."""
        standings = tuple(self._standings(student_id))
        common = [entry for entry in standings if entry.concept in self._common]
        cells = self._cells[student_id]
        stuck = tuple(self._stuck(student_id, cells))
        log = self._attempts.get(student_id)
        return StudentFacts(
            student_id=student_id,
            name=name,
            score=sum(entry.score or 0.0 for entry in standings),
            standings=standings,
            cells=cells,
            trend=trend(common),
            attempts=0 if log is None else len(log),
            hints=0 if log is None else _hints(log),
            stuck=stuck,
            mistakes=tuple(self._mistakes(student_id)),
            reasons=tuple(reasons(student_id, common, stuck)),
            rows=trace("items", student_id=student_id),
        )

    def _standings(self, student_id: str) -> Iterator[Standing]:
        for facts in self._concepts:
            earned = self._shares.get(student_id, {}).get(facts.concept, {})
            handed = self._submissions.get(student_id, {}).get(facts.concept, {})
            quiz = self._quiz.get(student_id, {}).get(facts.concept, {})
            yield Standing(
                concept=facts.concept,
                score=earned.get("score"),
                max_score=facts.max_score,
                median=facts.median or 0.0,
                quiz=quiz.get("share"),
                late_seconds=handed.get("late_seconds", 0.0),
                penalty=handed.get("penalty", 0.0),
                times_graded=handed.get("times_graded", 0),
            )

    def _stuck(
        self, student_id: str, cells: dict[str, dict[str, Cell]]
    ) -> Iterator[Stuck]:
        log = self._attempts.get(student_id)
        parts = (
            []
            if log is None
            else log.drop_nulls("exercise").partition_by(
                "concept", "exercise", maintain_order=True
            )
        )
        for part in parts:
            concept, exercise = part["concept"][0], part["exercise"][0]
            names = self._names.get(concept)
            cell = cells.get(concept, {}).get(exercise)
            if names is None or len(part) < STUCK_ATTEMPTS:
                continue
            if "passed" not in part["status"] and (cell is None or cell.share < 1):
                told = Counter(part["misconception"].drop_nulls().to_list())
                most = told.most_common(1)
                yield Stuck(
                    concept=concept,
                    exercise=exercise,
                    title=names.exercise(exercise),
                    since=part["time"][0],
                    attempts=len(part),
                    misconception=most[0][0] if most else None,
                )

    def _mistakes(self, student_id: str) -> Iterator[Any]:
        items = self._items.get(student_id)
        if items is None:
            return
        for part in items.partition_by("concept", maintain_order=True):
            yield from seen(part, self._names[part["concept"][0]])


def _cells(items: pl.DataFrame) -> dict[str, dict[str, dict[str, Cell]]]:
    keys = ["student_id", "concept", "exercise"]
    worst = pl.col("status").replace_strict(_RANK, default=None).min().alias("rank")
    sums = items.group_by(keys).agg(
        pl.col("score", "max_score").sum(), worst, pl.col("needs_manual_grade").any()
    )
    found: dict[str, dict[str, dict[str, Cell]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for student, concept, exercise, score, worth, rank, manual in sums.iter_rows():
        status = None if rank is None else _ORDER[rank]
        found[student][concept][exercise] = Cell(score, worth, status, manual)
    return found


_ORDER = ("error", "failed", "not_attempted", "skipped", "passed")
_RANK = {status: rank for rank, status in enumerate(_ORDER)}


def _nested(frame: pl.DataFrame, outer: str, inner: str) -> dict[str, Table]:
    found: dict[str, Table] = defaultdict(dict)
    for row in frame.iter_rows(named=True):
        found[row[outer]][row[inner]] = row
    return found


def _by_student(frame: pl.DataFrame) -> dict[str, pl.DataFrame]:
    parts = frame.partition_by("student_id", as_dict=True, maintain_order=True)
    return {str(key[0]): part for key, part in parts.items()}


def _hints(log: pl.DataFrame) -> int:
    each = log.group_by("concept", "exercise", "item").agg(pl.col("hints").max())
    return int(each["hints"].sum())

"""A class made of rows, for tests that need no gradebook."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl

from kerasdojo.report.rows import SCHEMAS, Rows

START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Made:
    """Collects rows; what is not said has a value that changes nothing."""

    def __init__(self, *students: str):
        self.tables: dict[str, list[dict[str, Any]]] = {name: [] for name in SCHEMAS}
        for student in students:
            self._add("students", student_id=student)

    def hand_in(
        self, student: str, concept: str, scores: dict[str, float], **submission: Any
    ) -> Made:
        """Add a submission; `scores` holds points by `exercise/item`, one at most."""
        place = {"student_id": student, "concept": concept}
        late = {"late_seconds": 0.0, "penalty": 0.0, "times_graded": 1}
        self._add("submissions", **place, **{**late, **submission})
        for number, (name, score) in enumerate(scores.items()):
            self.item(student, concept, name, score, place=number)
        return self

    def item(
        self, student: str, concept: str, name: str, score: float, **values: Any
    ) -> Made:
        """Add the score of one item."""
        exercise, item = name.split("/")
        status = "passed" if score >= 1 else "failed"
        row = {
            "kind": "quiz" if exercise == "quiz" else "check",
            "hidden": False,
            "place": 0,
            "max_score": 1.0,
            "auto_score": score,
            "needs_manual_grade": False,
            "status": status,
            "first_score": score,
            "first_status": status,
            **values,
        }
        place = {"student_id": student, "concept": concept}
        self._add("items", **place, exercise=exercise, item=item, score=score, **row)
        return self

    def attempts(
        self, student: str, concept: str, exercise: str, *statuses: str, **values: Any
    ) -> Made:
        """Add attempts at an exercise, an hour apart."""
        for number, status in enumerate(statuses):
            self._add(
                "attempts",
                student_id=student,
                concept=concept,
                exercise=exercise,
                time=START + timedelta(hours=number),
                status=status,
                **{"seconds": 0.5, "hints": 0, "front_end": "terminal", **values},
            )
        return self

    def answer(
        self, student: str, concept: str, item: str, text: str, **v: Any
    ) -> Made:
        """Add the first answer to a question."""
        row = {"variant": "", "first": True, **v}
        place = {"student_id": student, "concept": concept}
        self._add("answers", **place, item=item, answer=text, **row)
        return self

    def rows(self) -> Rows:
        """Return the frames."""
        return Rows(
            **{
                name: pl.DataFrame(
                    [[row.get(column) for column in SCHEMAS[name]] for row in table],
                    schema=SCHEMAS[name],
                    orient="row",
                )
                for name, table in self.tables.items()
            }
        )

    def _add(self, table: str, **row: Any) -> None:
        unknown = set(row) - set(SCHEMAS[table])
        assert not unknown, unknown
        self.tables[table].append(row)

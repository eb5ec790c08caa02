"""Plain rows behind every number of the report, as polars frames.

`docs/report.md` documents the columns. Scores come from nbgrader's gradebook, verdicts
from the stored results, first attempts and answers from the history beside them, and
attempts from the logs that students hand in with their notebooks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl

from kerasdojo import attempts as logs
from kerasdojo.course import Concept
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.history import Graded, Scored, read_history
from kerasdojo.nbgrader.ids import split_grade_id
from kerasdojo.quiz.written import QUIZ
from kerasdojo.report.gradebook import (
    GradeRow,
    SubmissionRow,
    gradebook_url,
    open_gradebook,
)
from kerasdojo.result import VERSION

_UTC = pl.Datetime("us", "UTC")

SCHEMAS: dict[str, dict[str, Any]] = {
    "students": {
        "student_id": pl.String,
        "first_name": pl.String,
        "last_name": pl.String,
    },
    "submissions": {
        "student_id": pl.String,
        "concept": pl.String,
        "submitted": _UTC,
        "duedate": _UTC,
        "extension_seconds": pl.Float64,
        "late_seconds": pl.Float64,
        "penalty": pl.Float64,
        "times_graded": pl.Int64,
        "isolation": pl.String,
    },
    "items": {
        "student_id": pl.String,
        "concept": pl.String,
        "exercise": pl.String,
        "item": pl.String,
        "kind": pl.String,
        "hidden": pl.Boolean,
        "place": pl.Int64,
        "score": pl.Float64,
        "max_score": pl.Float64,
        "auto_score": pl.Float64,
        "manual_score": pl.Float64,
        "extra_credit": pl.Float64,
        "needs_manual_grade": pl.Boolean,
        "status": pl.String,
        "misconception": pl.String,
        "first_score": pl.Float64,
        "first_status": pl.String,
    },
    "answers": {
        "student_id": pl.String,
        "concept": pl.String,
        "item": pl.String,
        "variant": pl.String,
        "answer": pl.String,
        "first": pl.Boolean,
    },
    "attempts": {
        "student_id": pl.String,
        "concept": pl.String,
        "exercise": pl.String,
        "item": pl.String,
        "time": _UTC,
        "status": pl.String,
        "check": pl.String,
        "misconception": pl.String,
        "seconds": pl.Float64,
        "hints": pl.Int64,
        "front_end": pl.String,
    },
}

# (exercise, item) -> verdict
_Verdicts = dict[tuple[str, str], Scored]


@dataclass(frozen=True)
class Rows:
    """Everything that is known about a class.

    Args:
        students: One row a student.
        submissions: One row a student and concept that was submitted and graded.
        items: One row a student and check, question or cell graded by a person.
        answers: One row an answer to a question of a quiz.
        attempts: One row an attempt that a student's own log tells of.
    """

    students: pl.DataFrame
    submissions: pl.DataFrame
    items: pl.DataFrame
    answers: pl.DataFrame
    attempts: pl.DataFrame

    @property
    def frames(self) -> dict[str, pl.DataFrame]:
        """The frames by their names."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self)}


def read_rows(course_dir: Path) -> Rows:
    """Read everything that a course folder knows about its class.

    Args:
        course_dir: A folder made by `kerasdojo build`.

    Raises:
        CourseError: `kerasdojo build` did not make the folder, or its gradebook cannot
            be read.
    """
    room = Classroom.at(course_dir)
    tables: dict[str, list[Any]] = {name: [] for name in SCHEMAS}
    with open_gradebook(gradebook_url(room.root)) as gradebook:
        if gradebook is not None:
            for student in gradebook.students():
                names = (student.first_name, student.last_name)
                tables["students"].append((student.student_id, *names))
            _fill(tables, room, gradebook.submissions(), gradebook.grades())
    return Rows(**{name: _frame(name, tables[name]) for name in SCHEMAS})


def _frame(name: str, rows: list[Any]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=SCHEMAS[name], orient="row")


def _fill(
    tables: dict[str, list[Any]],
    room: Classroom,
    submissions: list[SubmissionRow],
    grades: list[GradeRow],
) -> None:
    reader = _Reader(room)
    places = {(row.student_id, row.assignment): row for row in submissions}
    works = {place: reader.work(*place) for place in places}
    for place, row in places.items():
        tables["submissions"].append(_submission(row, works[place]))
        tables["answers"] += _answers(*place, works[place])
        tables["attempts"] += _attempts(room, *place)
    rows = [
        _item(grade, reader, works[grade.student_id, grade.assignment])
        for grade in grades
    ]
    order = list(SCHEMAS["items"]).index("place")
    tables["items"] += sorted(rows, key=lambda r: (r[1], r[0], r[order], r[2], r[3]))


@dataclass(frozen=True)
class _Work:
    """What is stored about one student's work for one concept."""

    history: list[Graded]
    latest: _Verdicts
    isolation: str | None = None

    @cached_property
    def first(self) -> _Verdicts:
        """The verdicts on the first submission; the latest where none is kept."""
        if not self.history:
            return self.latest
        return _by_name(self.history[0].checks)


class _Reader:
    """Reads results; knows which checks the concepts have."""

    def __init__(self, room: Classroom):
        self.room = room
        self._places: dict[str, dict[tuple[str, str], tuple[int, bool]]] = {}

    def work(self, student_id: str, concept: str) -> _Work:
        try:
            path = self.room.result(concept, student_id)
        except ValueError:
            return _Work([], {})
        tree = _stored(path)
        verdicts = _by_name(_verdicts(tree))
        return _Work(read_history(path), verdicts, tree.get("isolation"))

    def place(self, concept: str, exercise: str, item: str) -> tuple[int, bool]:
        """Return where a check stands in its concept, and whether it is hidden."""
        if concept not in self._places:
            known = concept in self.room.course.concept_ids
            checks = _checks(self.room.course.concept(concept)) if known else {}
            self._places[concept] = checks
        return self._places[concept].get((exercise, item), (_LAST, False))


_LAST = 9999


def _checks(concept: Concept) -> dict[tuple[str, str], tuple[int, bool]]:
    pairs = [(e.name, check) for e in concept.exercises for check in e.checks]
    return {
        (exercise, check.name): (place, check.hidden)
        for place, (exercise, check) in enumerate(pairs)
    }


def _stored(path: Path) -> dict[str, Any]:
    """Return a stored result; nothing of another version."""
    try:
        tree = json.loads(path.read_bytes())
        return dict(tree) if tree["version"] == VERSION else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _verdicts(tree: dict[str, Any]) -> Iterator[Scored]:
    names = [entry.name for entry in fields(Scored)][1:]
    for exercise in tree.get("exercises", ()):
        for check in exercise["checks"]:
            yield Scored(exercise["exercise"], *(check[name] for name in names))


def _by_name(checks: Any) -> _Verdicts:
    return {(entry.exercise, entry.check): entry for entry in checks}


def _submission(row: SubmissionRow, work: _Work) -> tuple[Any, ...]:
    extension = row.extension.total_seconds() if row.extension else 0.0
    return (
        row.student_id,
        row.assignment,
        _utc(row.submitted),
        _utc(row.duedate),
        extension,
        row.late_seconds,
        row.penalty,
        max(len(work.history), 1),
        work.isolation,
    )


def _item(grade: GradeRow, reader: _Reader, work: _Work) -> tuple[Any, ...]:
    exercise, item = split_grade_id(grade.cell) or (grade.notebook, grade.cell)
    latest = work.latest.get((exercise, item))
    first = work.first.get((exercise, item))
    place, hidden = reader.place(grade.assignment, exercise, item)
    kind = "quiz" if exercise == QUIZ else "check"
    return (
        grade.student_id,
        grade.assignment,
        exercise,
        item,
        "manual" if grade.is_manual else kind,
        hidden,
        place,
        grade.score,
        grade.max_score,
        grade.auto_score,
        grade.manual_score,
        grade.extra_credit,
        grade.needs_manual_grade,
        latest.status if latest else None,
        latest.misconception if latest else None,
        first.score if first else grade.auto_score,
        first.status if first else None,
    )


def _answers(student_id: str, concept: str, work: _Work) -> Iterator[tuple[Any, ...]]:
    for graded, is_first in ((work.history[:1], True), (work.history[-1:], False)):
        for entry in graded:
            for answer in entry.answers:
                words = (answer.item, answer.variant, answer.text)
                yield (student_id, concept, *words, is_first)


def _attempts(
    room: Classroom, student_id: str, concept: str
) -> Iterator[tuple[Any, ...]]:
    """Yield what a student's own log tells about the concept it was handed in with."""
    path = room.root / "submitted" / student_id / concept / logs.FILE
    is_plain = path.is_file() and not path.is_symlink()
    for attempt in logs.read(path) if is_plain else ():
        if attempt.concept == concept:
            yield (
                student_id,
                concept,
                attempt.exercise,
                attempt.item,
                _utc(datetime.fromisoformat(attempt.time)),
                attempt.status,
                attempt.check,
                attempt.misconception,
                attempt.seconds,
                attempt.hints,
                attempt.front_end,
            )


def _utc(time: datetime | None) -> datetime | None:
    """Return a time with its zone; nbgrader stores UTC without one."""
    if time is None or time.tzinfo is None:
        return time if time is None else time.replace(tzinfo=UTC)
    return time.astimezone(UTC)

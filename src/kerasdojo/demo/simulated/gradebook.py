"""A simulated class in nbgrader's own gradebook, written at once."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import sys
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from nbgrader import api

from kerasdojo.demo.simulated.people import Person
from kerasdojo.demo.simulated.work import Material
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.ids import grade_id
from kerasdojo.report.gradebook import gradebook_url
from kerasdojo.result import Result

if TYPE_CHECKING:
    from kerasdojo.demo.simulated.write import Entry

Rows = list[dict[str, Any]]


def write_gradebook(
    room: Classroom,
    people: Sequence[Person],
    materials: Sequence[Material],
    entries: Sequence[Entry],
) -> None:
    """Write students, assignments and scores as autograding would have.

    Args:
        room: The course folder, without a gradebook.
        people: The class.
        materials: What was taught.
        entries: What was handed in.
    """
    with (
        _alembic_found(),
        api.Gradebook(gradebook_url(room.root)) as gradebook,
        gradebook.engine.begin() as connection,
    ):
        writer = _Writer(connection, gradebook.course_id)
        writer.write(room, people, materials, entries)


class _Writer:
    def __init__(self, connection: sa.Connection, course_id: str):
        self._connection = connection
        self._course_id = course_id
        # (concept, name of the cell) -> id
        self._cells: dict[tuple[str, str], str] = {}

    def write(
        self,
        room: Classroom,
        people: Sequence[Person],
        materials: Sequence[Material],
        entries: Sequence[Entry],
    ) -> None:
        self._insert(api.Student, [{"id": person.id} for person in people])
        ids = {m.concept.id: (_new(), _new()) for m in materials}
        for material in materials:
            self._assignment(room, material, *ids[material.concept.id])
        submissions = [(entry, _new(), _new()) for entry in entries]
        self._submissions(submissions, ids)
        grades = itertools.chain.from_iterable(
            self._grades(entry.work.results[-1], notebook)
            for entry, _, notebook in submissions
        )
        self._insert(api.Grade, list(grades))

    def _assignment(
        self, room: Classroom, material: Material, own: str, notebook: str
    ) -> None:
        concept = material.concept.id
        row = {"name": concept, "duedate": material.due, "course_id": self._course_id}
        self._insert(api.Assignment, [{"id": own, **row}])
        row = {"name": concept, "assignment_id": own}
        self._insert(api.Notebook, [{"id": notebook, **row}])
        bases, grades = [], []
        for name, points in _grade_cells(room, concept):
            cell = self._cells[concept, name] = _new()
            base = {"name": name, "notebook_id": notebook, "type": "GradeCell"}
            bases.append({"id": cell, **base})
            grades.append({"id": cell, "max_score": points, "cell_type": "code"})
        self._insert(api.BaseCell, bases)
        self._insert(api.GradeCell, grades)

    def _submissions(
        self,
        submissions: Sequence[tuple[Entry, str, str]],
        ids: dict[str, tuple[str, str]],
    ) -> None:
        assignments, notebooks = [], []
        for entry, own, notebook in submissions:
            assignment_id, notebook_id = ids[entry.material.concept.id]
            row = {"assignment_id": assignment_id, "student_id": entry.person.id}
            assignments.append({"id": own, **row, "timestamp": entry.work.submitted})
            row = {"assignment_id": own, "notebook_id": notebook_id}
            notebooks.append({"id": notebook, **row, "late_submission_penalty": 0.0})
        self._insert(api.SubmittedAssignment, assignments)
        self._insert(api.SubmittedNotebook, notebooks)

    def _grades(self, result: Result, notebook: str) -> Iterator[dict[str, Any]]:
        for exercise in result.exercises:
            for check in exercise.checks:
                name = grade_id(exercise.exercise, check.check)
                if cell := self._cells.get((result.concept, name)):
                    row = {"notebook_id": notebook, "cell_id": cell}
                    score = {"auto_score": check.score, "needs_manual_grade": False}
                    yield {"id": _new(), **row, **score}

    def _insert(self, kind: Any, rows: Rows) -> None:
        if rows:
            self._connection.execute(sa.insert(kind.__table__), rows)


def _grade_cells(room: Classroom, concept: str) -> Iterator[tuple[str, int]]:
    notebook = json.loads(room.source(concept).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        record = cell["metadata"].get("nbgrader", {})
        if record.get("grade") and not record.get("solution"):
            yield record["grade_id"], record["points"]


def _new() -> str:
    return uuid.uuid4().hex


@contextlib.contextmanager
def _alembic_found() -> Iterator[None]:
    """Put `alembic` where nbgrader finds it: it starts it by name."""
    before = os.environ.get("PATH", os.defpath)
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before

"""The released cells of a notebook, as nbgrader's gradebook remembers them."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, BaseCell, Gradebook, Notebook
from nbgrader.api import SourceCell as Source
from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import with_polymorphic

from kerasdojo.nbgrader.restore import SourceCell

# Name, type, text, whether it is locked, checksum.
Cell = tuple[str, str, str | None, bool, str | None]
# A cell, one of its roles, and its points in that role.
Row = tuple[Cell, str | None, float | None]


def released_cells(
    db_url: str, notebook: str, assignment: str, source: Path | None = None
) -> tuple[SourceCell, ...]:
    """Return the nbgrader cells of a released notebook in their order.

    The gradebook is asked each time, as another one may stand in its place, but cells
    that are still the same are not made anew.

    Args:
        db_url: The gradebook.
        notebook: Name of the notebook.
        assignment: Name of its assignment.
        source: The source notebook: the gradebook does not know the order.

    Raises:
        MissingEntry: The gradebook does not know the notebook.
    """
    with Gradebook(db_url) as gradebook:
        rows = _rows(gradebook, notebook, assignment)
        if not rows:
            gradebook.find_notebook(notebook, assignment)
    if source is None or not source.is_file():
        return _cells(rows, ())
    return _cells(rows, _order(source, source.stat().st_mtime_ns))


def _rows(gradebook: Gradebook, notebook: str, assignment: str) -> tuple[Row, ...]:
    """Return a row for each role of each cell."""
    names = {"notebook": notebook, "assignment": assignment}
    return tuple(
        (tuple(cell), kind, grade if task is None else task)
        for *cell, kind, grade, task in gradebook.db.execute(_query(), names)
    )


@functools.cache
def _query() -> Any:
    """Return what asks for them; to build it takes longer than to run it."""
    role: Any = with_polymorphic(BaseCell, "*")
    same = and_(role.notebook_id == Source.notebook_id, role.name == Source.name)
    points = role.GradeCell.max_score, role.TaskCell.max_score
    text = Source.name, Source.cell_type, Source.source, Source.locked, Source.checksum
    return (
        select(*text, role.type, *points)
        .join(Notebook, Notebook.id == Source.notebook_id)
        .join(Assignment, Assignment.id == Notebook.assignment_id)
        .outerjoin(role, same)
        .where(Notebook.name == bindparam("notebook"))
        .where(Assignment.name == bindparam("assignment"))
    )


@functools.lru_cache(maxsize=32)
def _cells(rows: tuple[Row, ...], order: tuple[str, ...]) -> tuple[SourceCell, ...]:
    places = {name: place for place, name in enumerate(order)}
    roles: dict[Cell, dict[str | None, float | None]] = {}
    for cell, role, points in rows:
        roles.setdefault(cell, {})[role] = points
    cells = [_cell(*cell, found) for cell, found in roles.items()]
    return tuple(sorted(cells, key=lambda c: places.get(c.grade_id, len(places))))


def _cell(
    name: str,
    cell_type: str,
    source: str | None,
    locked: bool,
    checksum: str | None,
    roles: dict[str | None, float | None],
) -> SourceCell:
    return SourceCell(
        grade_id=name,
        cell_type=cell_type,
        source=source or "",
        locked=locked,
        grade="GradeCell" in roles,
        solution="SolutionCell" in roles,
        task="TaskCell" in roles,
        points=roles.get("GradeCell", roles.get("TaskCell")),
        checksum=checksum,
    )


@functools.lru_cache(maxsize=32)
def _order(source: Path, _stamp: int) -> tuple[str, ...]:
    notebook: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    records = (cell["metadata"].get("nbgrader", {}) for cell in notebook["cells"])
    return tuple(record["grade_id"] for record in records if "grade_id" in record)

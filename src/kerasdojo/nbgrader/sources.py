"""The released cells of a notebook, as nbgrader's gradebook remembers them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, Notebook
from nbgrader.api import SourceCell as Row

from kerasdojo.nbgrader.restore import SourceCell


def released_cells(
    db_url: str, notebook: str, assignment: str, source: Path | None = None
) -> list[SourceCell]:
    """Return the nbgrader cells of a released notebook in their order.

    Args:
        db_url: The gradebook.
        notebook: Name of the notebook.
        assignment: Name of its assignment.
        source: The source notebook: the gradebook does not know the order.
    """
    with Gradebook(db_url) as gradebook:
        entry = gradebook.find_notebook(notebook, assignment)
        points = {cell.name: cell.max_score for cell in entry.grade_cells}
        tasks = {cell.name: cell.max_score for cell in entry.task_cells}
        answers = {cell.name for cell in entry.solution_cells}
        cells = [_cell(row, points, tasks, answers) for row in _rows(entry)]
    order = {name: place for place, name in enumerate(_order(source))}
    return sorted(cells, key=lambda cell: order.get(cell.grade_id, len(order)))


def _rows(entry: Notebook) -> list[Row]:
    return list(entry.source_cells)


def _cell(
    row: Row, points: dict[str, float], tasks: dict[str, float], answers: set[str]
) -> SourceCell:
    return SourceCell(
        grade_id=row.name,
        cell_type=row.cell_type,
        source=row.source or "",
        locked=row.locked,
        grade=row.name in points,
        solution=row.name in answers,
        task=row.name in tasks,
        points=points.get(row.name, tasks.get(row.name)),
        checksum=row.checksum,
    )


def _order(source: Path | None) -> list[str]:
    if source is None or not source.is_file():
        return []
    notebook: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    records = (cell["metadata"].get("nbgrader", {}) for cell in notebook["cells"])
    return [record["grade_id"] for record in records if "grade_id" in record]

"""Queries for what the gradebook holds about submissions of an assignment."""

from __future__ import annotations

from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import bindparam, select


def of_notebooks(*columns: Any) -> Any:
    """Return what selects columns of submitted notebooks of an `assignment`.

    Args:
        columns: Of any of the tables that are joined here.
    """
    work, whole = SubmittedNotebook, SubmittedAssignment
    return (
        select(*columns)
        .select_from(work)
        .join(Notebook, Notebook.id == work.notebook_id)
        .join(whole, whole.id == work.assignment_id)
        .join(Assignment, Assignment.id == whole.assignment_id)
        .where(Assignment.name == bindparam("assignment"))
    )


def of_cells(kind: Any, *columns: Any) -> Any:
    """Return what selects columns of their cells that have a grade or a comment.

    Args:
        kind: `Grade` or `Comment`.
        columns: Also of it and of `BaseCell`.
    """
    return (
        of_notebooks(*columns)
        .join(kind, kind.notebook_id == SubmittedNotebook.id)
        .join(BaseCell, BaseCell.id == kind.cell_id)
    )

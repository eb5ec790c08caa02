"""What the gradebook says about an assignment's submissions, in three queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)


@dataclass
class Standing:
    """What a feedback page shows of one submitted notebook.

    Args:
        score: All points.
        max_score: Points to be had.
        penalty: Points taken off for being late.
        grades: Points and points to be had, by grade cell.
        comments: Comments, by answer cell.
    """

    score: float = 0.0
    max_score: float = 0.0
    penalty: float = 0.0
    grades: dict[str, tuple[float, float]] = field(default_factory=dict)
    comments: dict[str, str | None] = field(default_factory=dict)


# student -> notebook
Standings = dict[tuple[str, str], Standing]


def read_standings(db_url: str, assignment: str) -> Standings:
    """Return how every submission of an assignment stands.

    Args:
        db_url: The gradebook.
        assignment: Name of the assignment.
    """
    found: Standings = defaultdict(Standing)
    totals = (
        SubmittedNotebook.score,
        SubmittedNotebook.max_score,
        SubmittedNotebook.late_submission_penalty,
    )
    with Gradebook(db_url) as gradebook:
        for student, notebook, *row in _rows(gradebook, assignment, *totals):
            entry = found[student, notebook]
            entry.score, entry.max_score = row[0], row[1]
            entry.penalty = row[2] or 0.0
        for student, notebook, cell, *row in _of_cells(
            gradebook, assignment, Grade, Grade.score, Grade.max_score
        ):
            found[student, notebook].grades[cell] = (row[0], row[1])
        for student, notebook, cell, comment in _of_cells(
            gradebook, assignment, Comment, Comment.comment
        ):
            found[student, notebook].comments[cell] = comment
    return dict(found)


def _rows(gradebook: Gradebook, assignment: str, *columns: Any) -> Any:
    return (
        gradebook.db.query(SubmittedAssignment.student_id, Notebook.name, *columns)
        .select_from(SubmittedNotebook)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(
            SubmittedAssignment,
            SubmittedAssignment.id == SubmittedNotebook.assignment_id,
        )
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .filter(Assignment.name == assignment)
    )


def _of_cells(gradebook: Gradebook, assignment: str, kind: Any, *columns: Any) -> Any:
    return (
        _rows(gradebook, assignment, BaseCell.name, *columns)
        .join(kind, kind.notebook_id == SubmittedNotebook.id)
        .join(BaseCell, BaseCell.id == kind.cell_id)
    )

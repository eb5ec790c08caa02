"""What the gradebook says about an assignment's submissions, in three queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from nbgrader.api import (
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)

from kerasdojo.nbgrader.submitted import of_cells, of_notebooks


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
    place = (SubmittedAssignment.student_id, Notebook.name)
    totals = (
        SubmittedNotebook.score,
        SubmittedNotebook.max_score,
        SubmittedNotebook.late_submission_penalty,
    )
    grades = of_cells(Grade, *place, BaseCell.name, Grade.score, Grade.max_score)
    comments = of_cells(Comment, *place, BaseCell.name, Comment.comment)
    with Gradebook(db_url) as gradebook:

        def rows(query: Any) -> Any:
            return gradebook.db.execute(query, {"assignment": assignment})

        for student, notebook, *row in rows(of_notebooks(*place, *totals)):
            entry = found[student, notebook]
            entry.score, entry.max_score = row[0], row[1]
            entry.penalty = row[2] or 0.0
        for student, notebook, cell, *points in rows(grades):
            found[student, notebook].grades[cell] = (points[0], points[1])
        for student, notebook, cell, comment in rows(comments):
            found[student, notebook].comments[cell] = comment
    return dict(found)

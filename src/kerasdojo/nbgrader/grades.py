"""Puts the scores of a notebook into nbgrader's gradebook."""

from __future__ import annotations

import functools
from typing import Any

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import (
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    Notebook,
    SubmittedAssignment,
)
from nbgrader.preprocessors import NbGraderPreprocessor
from sqlalchemy import bindparam

from kerasdojo.nbgrader.submitted import of_cells

UNSURE = "kerasdojo_unsure"
_NO_RESPONSE = "No response."


class SaveGrades(NbGraderPreprocessor):  # type: ignore[misc]
    """Does what nbgrader's `SaveAutoGrades` does, in one transaction a notebook.

    It also asks a person to look where a check of ours broke. nbgrader's own class
    looks up and commits every cell by itself, which takes longer than the grading.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Save scores and comments; manual scores are never touched."""
        ours = resources["nbgrader"]
        place = {name: ours[name] for name in ("notebook", "assignment", "student")}
        with Gradebook(ours["db_url"]) as gradebook:
            grades = _by_name(gradebook, Grade, place)
            comments = _by_name(gradebook, Comment, place)
            for cell in nb.cells:
                if utils.is_grade(cell):
                    grade = grades[cell.metadata.nbgrader["grade_id"]]
                    self._save_score(cell, grade, resources.get(UNSURE, ()))
                if utils.is_solution(cell) or utils.is_task(cell):
                    _save_comment(cell, comments[cell.metadata.nbgrader["grade_id"]])
            gradebook.db.commit()
        return nb, resources

    def _save_score(self, cell: NotebookNode, grade: Any, unsure: Any) -> None:
        grade.auto_score, _ = utils.determine_grade(cell, self.log)
        grade.needs_manual_grade = (
            grade.manual_score is not None
            or grade.auto_score is None
            or cell.metadata.nbgrader["grade_id"] in unsure
        )


def _by_name(gradebook: Gradebook, kind: Any, place: dict[str, str]) -> dict[str, Any]:
    """Return the grades or comments of a submitted notebook by the id of the cell."""
    return dict(gradebook.db.execute(_query(kind), place).tuples().all())


@functools.cache
def _query(kind: Any) -> Any:
    """Return what asks for them; to build it takes longer than to run it."""
    return (
        of_cells(kind, BaseCell.name, kind)
        .where(Notebook.name == bindparam("notebook"))
        .where(SubmittedAssignment.student_id == bindparam("student"))
    )


def _save_comment(cell: NotebookNode, comment: Any) -> None:
    untouched = cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
    said = untouched and not utils.is_task(cell)
    comment.auto_comment = _NO_RESPONSE if said else None

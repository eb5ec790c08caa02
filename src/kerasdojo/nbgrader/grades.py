"""Puts the scores of a notebook into nbgrader's gradebook."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import BaseCell, Comment, Grade, Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

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
        place = (ours["notebook"], ours["assignment"], ours["student"])
        with Gradebook(ours["db_url"]) as gradebook:
            notebook = gradebook.find_submission_notebook(*place)
            grades = _by_name(gradebook, Grade, notebook.id)
            comments = _by_name(gradebook, Comment, notebook.id)
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


def _by_name(gradebook: Gradebook, kind: Any, notebook_id: str) -> dict[str, Any]:
    """Return the grades or comments of a submitted notebook by the id of the cell."""
    rows = (
        gradebook.db.query(BaseCell.name, kind)
        .join(kind, kind.cell_id == BaseCell.id)
        .filter(kind.notebook_id == notebook_id)
    )
    return dict(rows.all())


def _save_comment(cell: NotebookNode, comment: Any) -> None:
    untouched = cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
    said = untouched and not utils.is_task(cell)
    comment.auto_comment = _NO_RESPONSE if said else None

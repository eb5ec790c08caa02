"""Plugins of `nbgrader export`, for those who work with nbgrader's own commands.

`nbgrader export --exporter=kerasdojo.exports.plugins.Canvas --to grades.csv`
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin

from kerasdojo.exports.gradebooks import Scores, canvas_csv, moodle_csv, read_scores


class _Export(ExportPlugin):  # type: ignore[misc]
    file: ClassVar[str]

    def text(self, scores: Scores) -> str:
        raise NotImplementedError

    def export(self, gradebook: Gradebook) -> None:
        """Write the file; say what a person has still to grade."""
        students = [str(name) for name in self.student]
        assignments = [str(name) for name in self.assignment]
        scores = read_scores(gradebook, students, assignments)
        path = Path(self.to or self.file)
        path.write_text(self.text(scores), encoding="utf-8", newline="")
        self.log.info("Exported the scores to %s", path)
        for student, assignment in scores.open:
            self.log.warning("%s: %s still needs manual grading", assignment, student)


class Canvas(_Export):
    """Writes scores as the gradebook of Canvas imports them."""

    file = "canvas.csv"

    def text(self, scores: Scores) -> str:
        """Return the file."""
        return canvas_csv(scores)


class Moodle(_Export):
    """Writes scores as the gradebook of Moodle imports them."""

    file = "moodle.csv"

    def text(self, scores: Scores) -> str:
        """Return the file."""
        return moodle_csv(scores)

"""Turns source notebooks into released ones: answers out, stubs in."""

from __future__ import annotations

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions

from kerasdojo.course.derive import STARTER, stub_of


class DeriveStubs(ClearSolutions):  # type: ignore[misc]
    """Stands where nbgrader's `ClearSolutions` stood.

    It also knows answers that have a starter to repair, so that a released cell is
    exactly the stub of its exercise. Every other cell is treated as nbgrader does.
    """

    def _replace_solution_region(self, cell: NotebookNode, language: str) -> bool:
        if cell.cell_type == "code" and STARTER in cell.source:
            cell.source = stub_of(cell.source, "solution cell").strip("\n")
            return True
        replaced: bool = super()._replace_solution_region(cell, language)
        return replaced

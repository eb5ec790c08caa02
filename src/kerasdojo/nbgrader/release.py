"""Turns source notebooks into released ones: answers out, stubs in."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions

from kerasdojo.course.derive import STARTER, stub_of
from kerasdojo.nbgrader.notebook import METADATA
from kerasdojo.nbgrader.words import WORDS

_STOCK_STUB = ClearSolutions.text_stub.default_value


class DeriveStubs(ClearSolutions):  # type: ignore[misc]
    """Stands where nbgrader's `ClearSolutions` stood.

    It also knows answers that have a starter to repair, so that a released cell is
    exactly the stub of its exercise. Every other cell is treated as nbgrader does.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook without answers; texts ask in its own language."""
        language = nb.metadata.get(METADATA, {}).get("language")
        if language in WORDS and self.trait_values()["text_stub"] == _STOCK_STUB:
            self.set_trait("text_stub", WORDS[language]["text_stub"])
        cleared: tuple[NotebookNode, Any] = super().preprocess(nb, resources)
        return cleared

    def _replace_solution_region(self, cell: NotebookNode, language: str) -> bool:
        if cell.cell_type == "code" and STARTER in cell.source:
            cell.source = stub_of(cell.source, "solution cell").strip("\n")
            return True
        replaced: bool = super()._replace_solution_region(cell, language)
        return replaced

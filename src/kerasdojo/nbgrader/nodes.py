"""nbformat's notebooks from plain dicts, in one typed place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nbformat import NotebookNode, from_dict


def as_node(tree: Mapping[str, Any]) -> NotebookNode:
    """Return a cell or a notebook as nbformat and nbgrader want it."""
    node: NotebookNode = from_dict(tree)  # type: ignore[no-untyped-call]
    return node

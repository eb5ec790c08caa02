"""One notebook on its way to the grader, and what is still true about it.

Cells carry two marks of ours: `_answers`, the units whose whole answer they hold, and
`_about`, units of which they hold a fragment or an older answer. They move, double and
vanish with their cell, so what survives follows from the damage alone and never from
the code that repairs it.
"""

from __future__ import annotations

import ast
import copy
import json
from dataclasses import dataclass, field
from typing import Any

Cell = dict[str, Any]


@dataclass
class Case:
    """A notebook that is being damaged.

    Args:
        cells: Its cells, with our marks.
        metadata: Its metadata.
        name: What the assignment is called.
        wrong: Units whose answer is wrong; it may do anything when it is run.
        free: Units of which nothing is promised any more.
        kinds: Repairs that must be reported.
        form: How it is serialised: `4.5`, `4.0`, `3` or `py`.
        file: What the file is called.
        keys_sorted: Whether it is written as Jupyter does.
        odd: What stands in the file behind the cells.
        text: The file as text, once it is one.
        data: The file, once it is bytes.
        files: What is handed in, by name; None for a folder.
        units: Ids of the cells that answer something.
    """

    cells: list[Cell]
    metadata: dict[str, Any]
    name: str
    wrong: frozenset[str] = frozenset()
    free: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    form: str = "4.5"
    file: str = ""
    keys_sorted: bool = True
    odd: list[Any] = field(default_factory=list)
    text: str = ""
    data: bytes = b""
    files: dict[str, bytes | None] = field(default_factory=dict)
    units: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, notebook: dict[str, Any], name: str, units: set[str], wrong: set[str]
    ) -> Case:
        """Return a whole notebook.

        Args:
            notebook: Filled in and undamaged.
            name: What the assignment is called.
            units: Ids of the cells that answer something.
            wrong: Those among them whose answer is wrong.
        """
        cells = copy.deepcopy(notebook["cells"])
        for cell in cells:
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
            cell["_answers"] = {grade_id} & units
            cell["_about"] = set()
        metadata = copy.deepcopy(notebook["metadata"])
        case = cls(cells, metadata, name, frozenset(wrong), units=frozenset(units))
        case.file = f"{name}.ipynb"
        return case

    def touch(self, cell: Cell) -> None:
        """Promise nothing about units of which only a fragment is moved or lost."""
        self.free |= cell["_about"]

    def lose(self, cells: list[Cell]) -> None:
        """Take what cells hold out of what is promised; the cells may stay."""
        for cell in cells:
            self.touch(cell)
            cell["_answers"] = set()

    @property
    def answers(self) -> list[Cell]:
        """Cells that hold a whole answer."""
        return [cell for cell in self.cells if cell["_answers"]]

    @property
    def lost(self) -> set[str]:
        """Units of which no answer is left: they must score zero."""
        if not self.files_hold_work:
            return set(self.units)
        kept = {unit for cell in self.cells for unit in cell["_answers"]}
        return set(self.units) - kept - self.unsure

    @property
    def unsure(self) -> set[str]:
        """Units of which only fragments or older answers may be left."""
        kept = {unit for cell in self.cells for unit in cell["_answers"]}
        about = {unit for cell in self.cells for unit in cell["_about"]}
        return (self.free | (about - kept)) if self.files_hold_work else set()

    @property
    def files_hold_work(self) -> bool:
        """Whether anything is left that could be read."""
        return any(self.files.values())

    def serialise(self) -> None:
        """Turn the cells into text."""
        if self.form == "py":
            return
        cells: list[Any] = [_bare(cell) for cell in self.cells]
        tree: dict[str, Any] = {
            "cells": [*cells, *self.odd],
            "metadata": self.metadata,
            "nbformat": 4,
            "nbformat_minor": 5 if self.form == "4.5" else 0,
        }
        if self.form != "4.5":
            for cell in cells:
                cell.pop("id", None)
        if self.form == "3":
            metadata = {"name": "", **self.metadata}
            old = [*map(_old, cells), *self.odd]
            sheets = [{"cells": old, "metadata": {}}]
            tree = {"metadata": metadata, "nbformat": 3, "worksheets": sheets}
        self.text = json.dumps(
            tree, ensure_ascii=False, indent=1, sort_keys=self.keys_sorted
        )


def _bare(cell: Cell) -> Cell:
    return {key: value for key, value in cell.items() if key[0] != "_"}


def _old(cell: Cell) -> Cell:
    cell = dict(cell)
    if cell["cell_type"] == "code":
        cell |= {"input": cell.pop("source"), "language": "python", "collapsed": False}
        cell.pop("execution_count", None)
    return cell


def does_not_parse(source: str) -> bool:
    """Whether a text is no Python."""
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return True
    return False

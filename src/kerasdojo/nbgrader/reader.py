"""Reads what students hand in, whatever it is; nbgrader's own reader stops the batch.

A file that is no notebook becomes an empty one with a sentence that says what to do,
so that the student gets feedback and everybody else gets a grade.
"""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter

from kerasdojo.nbgrader.guard import require_isolation
from kerasdojo.nbgrader.nodes import as_node
from kerasdojo.submission import SubmissionError, read_notebook
from kerasdojo.text import Text

MAX_BYTES = 20_000_000
UNREADABLE = "kerasdojo_unreadable"
_CELL_TYPES = ("code", "markdown", "raw")


class ForgivingExporter(NotebookExporter):  # type: ignore[misc]
    """Stands where nbgrader's `NotebookExporter` stood in `autograde`.

    A sentence about an unreadable file travels in `resources[UNREADABLE]`.

    Raises:
        NbGraderException: Student code would not be kept apart as is required.
    """

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        # Nothing of nbgrader's comes earlier that may stop it without a traceback.
        if self.parent is not None:
            require_isolation(self.parent)

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> Any:
        """Convert the notebook at `filename`; never fails because of its content."""
        path = Path(filename)
        notebook, note = read_anything(path)
        resources = {} if resources is None else resources
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        if note is not None:
            self.log.warning("%s: %s", filename, note.en)
            resources[UNREADABLE] = note.to_dict()
        convert: Any = self.from_notebook_node
        return convert(as_node(notebook), resources=resources, **kw)


def read_anything(path: Path) -> tuple[dict[str, Any], Text | None]:
    """Return a valid notebook, and a sentence if the file was none.

    Args:
        path: What the student handed in.
    """
    try:
        _require_plain_file(path)
        notebook = _parsed(path)
        if notebook is None:
            read_notebook(path, concept="")
        return _tidy(notebook or {}), None
    except SubmissionError as error:
        return _tidy({}), error.text


def _require_plain_file(path: Path) -> None:
    try:
        status = path.lstat()
    except OSError:
        return  # reading it will say what is wrong
    if not stat.S_ISREG(status.st_mode):
        raise SubmissionError(
            Text(
                en=f"{path.name} is a link and not a file. Submit the notebook itself.",
                ko=f"{path.name}은(는) 파일이 아니라 링크입니다. 노트북 파일 자체를 "
                "제출하세요.",
            )
        )
    if status.st_size > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise SubmissionError(
            Text(
                en=f"{path.name} is larger than {limit} MB. Clear the outputs (menu "
                "Edit), save and submit it again.",
                ko=f"{path.name} 파일이 {limit}MB보다 큽니다. 출력을 지우고(Edit 메뉴) "
                "저장한 뒤 다시 제출하세요.",
            )
        )


def _parsed(path: Path) -> dict[str, Any] | None:
    try:
        notebook = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    known = isinstance(notebook, dict) and isinstance(notebook.get("cells"), list)
    return notebook if known else None


def _tidy(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook that nbformat calls valid, with the same cells as text."""
    cells = [cell for cell in notebook.get("cells") or [] if isinstance(cell, dict)]
    metadata = notebook.get("metadata")
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": metadata if isinstance(metadata, dict) else {},
        "cells": [_tidy_cell(cell, index) for index, cell in enumerate(cells)],
    }


def _tidy_cell(cell: dict[str, Any], index: int) -> dict[str, Any]:
    kind = cell.get("cell_type")
    metadata = cell.get("metadata")
    tidy = {
        "cell_type": kind if kind in _CELL_TYPES else "raw",
        "id": f"cell-{index}",
        "metadata": metadata if isinstance(metadata, dict) else {},
        "source": _text(cell.get("source")),
    }
    if kind == "code":
        tidy.update(outputs=[], execution_count=None)
    return tidy


def _text(source: object) -> str:
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    text = source if isinstance(source, str) else ""
    # A lone surrogate is legal JSON but cannot be written as UTF-8.
    return text.encode("utf-8", "replace").decode("utf-8")

"""Reads what students hand in, whatever it is; nbgrader's own reader stops the batch.

What is damaged is read as far as possible. What is no notebook at all becomes an empty
one with a sentence that says what to do: the student gets feedback and everybody else
gets a grade.
"""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import nbjson, rwbase

from kerasdojo.nbgrader.guard import require_isolation
from kerasdojo.nbgrader.handed_in import SEVERAL, Found, find_work
from kerasdojo.nbgrader.nodes import as_node
from kerasdojo.nbgrader.repairs import Repair
from kerasdojo.nbgrader.salvage import MAX_BYTES, MAX_FILE, salvage
from kerasdojo.submission import SubmissionError, read_notebook
from kerasdojo.text import Text

UNREADABLE = "kerasdojo_unreadable"
REPAIRS = "kerasdojo_repairs"
BETWEEN = "kerasdojo_between"
# Far more than anybody writes; nbgrader takes minutes for a megabyte.
MAX_CELLS = 2000
MAX_TEXT = 1_000_000
_CELL_TYPES = ("code", "markdown", "raw")


class ForgivingExporter(NotebookExporter):  # type: ignore[misc]
    """Stands where nbgrader's `NotebookExporter` stood in `autograde`.

    A sentence about an unreadable file travels in `resources[UNREADABLE]`, what was
    repaired in `resources[REPAIRS]`. A step that sets `resources[BETWEEN]` says that
    what is written is read again at once, by this class.

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
        notebook, note, repairs = read_anything(path)
        resources = {} if resources is None else resources
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        if note is not None:
            self.log.warning("%s: %s", filename, note.en)
            resources[UNREADABLE] = note.to_dict()
        resources[REPAIRS] = repairs
        return self.from_notebook_node(as_node(notebook), resources, **kw)

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any = None, **_: Any
    ) -> tuple[str, Any]:
        """Return the file that nbgrader's exporter makes of a notebook.

        The notebook is nobody else's, so that nothing needs a copy of it.

        Raises:
            ValidationError: The steps made no valid notebook of it.
        """
        resources = self._init_resources(resources)
        for step in self._preprocessors:
            nb, resources = step(nb, resources)
        if resources.get(BETWEEN):
            return json.dumps(nb), resources
        self._validate_preprocessor(nb, "of the last step")
        return _as_file(nb), resources


def _as_file(nb: NotebookNode) -> str:
    """Do what `nbformat.writes` does, without a copy."""
    lines: Any = rwbase
    text = json.dumps(
        lines.strip_transient(lines.split_lines(nb)),
        cls=nbjson.BytesEncoder,
        ensure_ascii=False,
        indent=1,
        separators=(",", ": "),
        sort_keys=True,
    )
    return f"{text}\n"


def read_anything(path: Path) -> tuple[dict[str, Any], Text | None, list[Repair]]:
    """Return a valid notebook, a sentence if there was none, and what was repaired.

    Args:
        path: Where the notebook should be; what was handed in may be called otherwise.
    """
    found = find_work(path)
    try:
        notebook, repairs = _read(path, found)
        tidy = _tidy(notebook)
        _require_bounded(path, tidy["cells"])
        return tidy, None, [*found.repairs(path), *repairs]
    except SubmissionError as error:
        return _tidy({"cells": []}), error.text, []


def _read(path: Path, found: Found) -> tuple[dict[str, Any], list[Repair]]:
    if not found.paths:
        raise SubmissionError(_nothing(path, found))
    whole: dict[str, Any] = {"cells": []}
    repairs: dict[Repair, None] = {}
    for file in found.paths:
        _require_plain_file(file)
        tree, done = salvage(_bytes(file))
        if tree is None and file.suffix.lower() != ".py":
            raise _unreadable(file)
        if tree is not None:
            whole = {**tree, "cells": [*whole["cells"], *tree["cells"]]}
        repairs |= dict.fromkeys(done)
    return whole, list(repairs)


def _nothing(path: Path, found: Found) -> Text:
    if found.several:
        others = ", ".join(file.name for file in found.several)
        return SEVERAL.format(folder=path.parent, name=path.name, others=others)
    if path.is_dir():
        return Text(
            en=f"{path.name} is a folder and not a file. Submit the notebook itself.",
            ko=f"{path.name}은(는) 파일이 아니라 폴더입니다. 노트북 파일 자체를 "
            "제출하세요.",
        )
    return Text(
        en=f"{path.name} was not handed in, nor any other notebook, archive or Python "
        "file. Submit the notebook itself.",
        ko=f"{path.name}이(가) 제출되지 않았고 다른 노트북, 압축 파일, Python 파일도 "
        "없습니다. 노트북 파일 자체를 제출하세요.",
    )


def _unreadable(file: Path) -> SubmissionError:
    if zipfile.is_zipfile(file):
        return SubmissionError(
            Text(
                en=f"{file.name} is an archive and does not hold exactly one notebook. "
                "Submit the notebook itself.",
                ko=f"{file.name} 압축 파일에 든 노트북이 하나가 아닙니다. 노트북 파일 "
                "자체를 제출하세요.",
            )
        )
    if file.stat().st_size > MAX_BYTES:
        return SubmissionError(_too_large(file))
    try:
        read_notebook(file, concept="")
    except SubmissionError as error:
        return error
    return SubmissionError(_too_large(file))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise SubmissionError(
            Text(
                en=f"{file.name} cannot be read: {reason}.",
                ko=f"{file.name} 파일을 읽을 수 없습니다: {reason}.",
            )
        ) from error


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
    if status.st_size > MAX_FILE:
        raise SubmissionError(_too_large(path))


def _require_bounded(path: Path, cells: list[dict[str, Any]]) -> None:
    size = sum(len(cell["source"]) for cell in cells)
    if len(cells) > MAX_CELLS or size > MAX_TEXT:
        raise SubmissionError(
            Text(
                en=f"{path.name} holds {len(cells)} cells with {size} letters; at most "
                f"{MAX_CELLS} cells and {MAX_TEXT} letters are read. Take out what is "
                "no answer and submit it again.",
                ko=f"{path.name}에는 셀 {len(cells)}개, 글자 {size}자가 있습니다. 셀 "
                f"{MAX_CELLS}개, 글자 {MAX_TEXT}자까지만 읽습니다. 답이 아닌 부분을 "
                "지우고 다시 제출하세요.",
            )
        )


def _too_large(path: Path) -> Text:
    limit = MAX_BYTES // 1_000_000
    return Text(
        en=f"{path.name} is larger than {limit} MB. Clear the outputs (menu Edit), "
        "save and submit it again.",
        ko=f"{path.name} 파일이 {limit}MB보다 큽니다. 출력을 지우고(Edit 메뉴) "
        "저장한 뒤 다시 제출하세요.",
    )


def _tidy(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook that nbformat calls valid, with the same cells as text."""
    cells = [cell for cell in notebook["cells"] if isinstance(cell, dict)]
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
        # Notebooks before 2015 call the text of a code cell `input`.
        "source": _text(cell.get("source", cell.get("input"))),
    }
    if kind == "code":
        tidy.update(outputs=[], execution_count=None)
    return tidy


def _text(source: object) -> str:
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    text = source if isinstance(source, str) else ""
    # A lone surrogate is legal JSON but cannot be written as UTF-8.
    return text.replace("\r\n", "\n").encode("utf-8", "replace").decode("utf-8")

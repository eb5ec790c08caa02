"""Makes cells of whatever bytes were handed in: as much as can still be read.

Nothing here runs or trusts what it reads, and every step is bounded: the bytes come
from students.
"""

from __future__ import annotations

import ast
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from kerasdojo.nbgrader.repairs import Repair
from kerasdojo.quiz.fragments import UNPARSED, quietly

Tree = dict[str, Any]

MAX_BYTES = 20_000_000
MAX_FILE = 10 * MAX_BYTES
# To parse Python takes five hundred times its size.
MAX_PYTHON = 500_000
_MOST_FILES = 50
_MAX_RESTARTS = 100
_JSON = json.JSONDecoder(strict=False)
_CELL = re.compile(r'\{\s*"(?:attachments|cell_type)"\s*:')
_COMMA = re.compile(r"\s*,\s*")
_OUTPUTS = re.compile(r'( *)"outputs": \[\s*$')
_CONFLICT = re.compile(r"^<{7}", re.MULTILINE)
_NEW_CELL = re.compile(r"^# (?:%%|In ?\[).*\n?", re.MULTILINE)
_PYTHON = re.compile(r"^(?:def|class) \w|^\w+ *=|^# (?:%%|In ?\[)", re.MULTILINE)


def salvage(data: bytes) -> tuple[Tree | None, list[Repair]]:
    """Return a notebook whose `cells` are a list, and what it took to read it.

    Args:
        data: The file: a notebook, whole or not, Python, or an archive with one of
            these.

    Returns:
        None when there is nothing in it that could be a cell.
    """
    if data.startswith(b"PK"):
        return _from_archive(data)
    text, encoding = _decoded(data)
    repairs = [Repair("encoding", encoding)] if encoding else []
    if _CONFLICT.search(text):
        text = _one_side(text)
        repairs.append(Repair("conflict"))
    if len(text) > MAX_BYTES:
        text = _without_outputs(text)
        repairs.append(Repair("outputs", f"{MAX_BYTES // 1_000_000}"))
    if len(text) > MAX_BYTES:
        return None, []
    tree, more = _from_text(text)
    return tree, [*repairs, *more] if tree is not None else []


def script(text: str) -> Tree:
    """Return the cells of a Python file: where it says so, else one a definition."""
    parts = _NEW_CELL.split(text)
    if len(parts) == 1:
        parts = list(_definitions(text))
    sources = [part.strip("\n") for part in parts if part.strip()]
    return {"cells": [{"cell_type": "code", "source": source} for source in sources]}


def _without_outputs(text: str) -> str:
    """Leave out what cells showed, in a file with a line for each entry."""
    kept, closing = [], ""
    for line in io.StringIO(text, newline="\n"):
        if not closing:
            kept.append(line)
            begins = _OUTPUTS.match(line)
            closing = f"{begins[1]}]" if begins else ""
        elif line.startswith(closing):
            kept.append(line)
            closing = ""
    return "".join(kept)


def _one_side(text: str) -> str:
    """Return a file with marks of a merge conflict as its first side has it."""
    kept, side = [], ""
    for line in text.splitlines(keepends=True):
        if line.startswith("<" * 7) or (side and line.startswith(("|" * 7, "=" * 7))):
            side = line[0]
        elif side and line.startswith(">" * 7):
            side = ""
        elif side in ("", "<"):
            kept.append(line)
    return "".join(kept)


def _decoded(data: bytes) -> tuple[str, str]:
    """Return text, and the encoding if it is none that Jupyter writes."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "UTF-16"
    if b"\0" in data[:2]:
        order = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        return data.decode(order, "replace"), "UTF-16"
    for encoding, name in (("utf-8-sig", ""), ("cp949", "CP949")):
        try:
            return data.decode(encoding), name
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "Latin-1"


def _from_text(text: str) -> tuple[Tree | None, list[Repair]]:
    tree, repairs = _from_json(text)
    if tree is None and not text.lstrip().startswith(("{", "[")):
        tree, repairs = _from_python(text)
    if tree is None:
        cells = list(_whole_cells(text))
        tree = {"cells": cells} if cells else None
        repairs = [Repair("cut", str(len(cells)))]
    return tree, repairs


def _from_json(text: str) -> tuple[Tree | None, list[Repair]]:
    text = text.strip()
    try:
        tree, end = _JSON.raw_decode(text)
    except (ValueError, RecursionError):
        return None, []
    repairs = [Repair("tail")] if end < len(text) else []
    if not isinstance(tree, dict):
        return None, []
    if not isinstance(tree.get("cells"), list):
        tree["cells"] = _cells_of_version_3(tree)
        repairs.append(Repair("version"))
    return (tree, repairs) if isinstance(tree["cells"], list) else (None, [])


def _cells_of_version_3(tree: Tree) -> list[Tree] | None:
    """Return the cells of a notebook as Jupyter wrote it before 2015."""
    sheets = tree.get("worksheets")
    if not isinstance(sheets, list):
        return None
    return [
        cell
        for sheet in sheets
        if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
        for cell in sheet["cells"]
    ]


def _from_python(text: str) -> tuple[Tree | None, list[Repair]]:
    if not _PYTHON.search(text):
        return None, []
    return script(text), [Repair("script")]


def _definitions(text: str) -> Iterator[str]:
    """Yield Python in pieces that end with a definition, and what follows the last."""
    lines = text.splitlines(keepends=True)
    begin = 0
    try:
        if len(text) > MAX_PYTHON:
            raise ValueError("too long to be parsed")
        body = quietly(ast.parse, text).body
    except UNPARSED:
        body = []
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield "".join(lines[begin : node.end_lineno])
            begin = node.end_lineno or begin
    yield "".join(lines[begin:])


def _whole_cells(text: str) -> Iterator[Any]:
    """Yield the cells that can be read in the remains of a notebook."""
    place = 0
    for _ in range(_MAX_RESTARTS):
        start = _CELL.search(text, place)
        if start is None:
            return
        cells, place = _cells_in_a_row(text, start.start())
        yield from cells


def _cells_in_a_row(text: str, place: int) -> tuple[list[Any], int]:
    """Return the cells from a place on, and the place to look for more from."""
    cells: list[Any] = []
    while True:
        try:
            cell, end = _JSON.raw_decode(text, place)
        except (ValueError, RecursionError):
            return cells, place + 1
        cells.append(cell)
        comma = _COMMA.match(text, end)
        if comma is None:
            return cells, end
        place = comma.end()


def _from_archive(data: bytes) -> tuple[Tree | None, list[Repair]]:
    """Read the one notebook in an archive, or all its Python."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [m for m in archive.infolist() if _is_work(m)]
            notebooks = [m for m in members if _suffix(m) == ".ipynb"]
            if len(notebooks) > 1:
                return None, []
            chosen = notebooks or members
            limit = MAX_FILE if notebooks else MAX_BYTES // _MOST_FILES
            texts = [
                archive.open(member).read(limit) for member in chosen[:_MOST_FILES]
            ]
    except (*_DAMAGED, OSError):
        return None, []
    if notebooks:
        tree, repairs = (None, []) if texts[0][:2] == b"PK" else salvage(texts[0])
    else:
        tree, repairs = _from_python("\n\n".join(_decoded(t)[0] for t in texts))
    names = ", ".join(m.filename for m in chosen)
    return tree, [Repair("archive", names), *repairs] if tree else []


_DAMAGED = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,  # encrypted
    EOFError,
    zlib.error,
    ValueError,
)


def _is_work(member: zipfile.ZipInfo) -> bool:
    path = PurePath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not hidden and not member.is_dir() and _suffix(member) in {".ipynb", ".py"}


def _suffix(member: zipfile.ZipInfo) -> str:
    return PurePath(member.filename).suffix.lower()

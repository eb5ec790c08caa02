"""What befalls the file: formats, broken JSON, encodings, archives, names."""

from __future__ import annotations

import io
import json
import zipfile
from random import Random

from case import Case, Cell, does_not_parse
from listed import damage

CUT = "\x00cut\x00"


@damage("export")
def old_minor(case: Case, rng: Random) -> None:
    """The format is 4.0: cells have no ids."""
    case.form = "4.0"


@damage("export")
def version_3(case: Case, rng: Random) -> None:
    """The format is the one before 2015."""
    case.form = "3"
    case.kinds.add("version")


@damage("export")
def from_colab(case: Case, rng: Random) -> None:
    """Google Colab saved it: its ids, its metadata, maybe without nbgrader's."""
    case.form, case.keys_sorted = "4.0", False
    case.metadata = {
        "colab": {"provenance": [], "toc_visible": True},
        "kernelspec": {"name": "python3", "display_name": "Python 3"},
        "language_info": {"name": "python"},
    }
    keeps = rng.random() < 0.5
    for cell in case.cells:
        record = cell["metadata"].get("nbgrader")
        cell["metadata"] = {"id": f"{rng.getrandbits(60):x}", "outputId": "x"}
        if keeps and record is not None:
            cell["metadata"]["nbgrader"] = record
        else:
            case.touch(cell)


@damage("export")
def from_vscode(case: Case, rng: Random) -> None:
    """Visual Studio Code saved it."""
    case.keys_sorted = False
    case.metadata = {"language_info": {"name": "python", "version": "3.12.1"}}
    for cell in case.cells:
        cell["id"] = f"{rng.getrandbits(32):08x}"
        cell["metadata"]["vscode"] = {"languageId": "python"}


@damage("export")
def as_script(case: Case, rng: Random) -> None:
    """A Python file was handed in: as Jupyter, VS Code or Colab exports one."""
    case.form = "py"
    case.kinds |= {"script", "name"}
    case.lose([cell for cell in case.cells if cell["cell_type"] != "code"])
    style = rng.choice(("jupyter", "vscode", "colab"))
    pieces = [_exported(cell, style) for cell in case.cells]
    head = {"jupyter": "#!/usr/bin/env python\n", "colab": "# -*- coding: utf-8 -*-\n"}
    case.text = head.get(style, "") + "\n\n".join(pieces) + "\n"
    for cell in case.cells:
        case.free |= cell["_about"]
    if style == "colab" and does_not_parse(case.text):
        case.free |= case.units
    case.file = rng.choice((f"{case.name}.py", "답안.py"))


@damage("text")
def cut_off(case: Case, rng: Random) -> None:
    """Saving was interrupted."""
    place = _in_some_cell(case, rng)
    if place is not None:
        index, where = place
        case.lose(case.cells[index:])
        del case.cells[index:]
        case.text = case.text[:where]
        case.kinds.discard("version")
        case.kinds.add("cut")


@damage("text")
def hole(case: Case, rng: Random) -> None:
    """One cell is no JSON any more."""
    place = _in_some_cell(case, rng)
    if place is not None:
        index, where = place
        case.lose(case.cells[index : index + 1])
        case.text = case.text[:where] + '" " ' + case.text[where:]
        case.kinds.discard("version")
        case.kinds.add("cut")


@damage("text")
def conflict(case: Case, rng: Random) -> None:
    """Marks of a merge; what is first is what the student had."""
    if case.form == "py":
        return
    lines = case.text.splitlines(keepends=True)
    begin = rng.randrange(len(lines) - 1)
    mine = lines[begin : begin + rng.randint(1, 4)]
    theirs = [line.replace("1", "2") for line in mine[::-1]]
    base = rng.choice(([], ["||||||| 1a2b3c\n", *mine]))
    ends = ["<<<<<<< HEAD\n"], ["=======\n"], [">>>>>>> theirs\n"]
    block = [*ends[0], *mine, *base, *ends[1], *theirs, *ends[2]]
    if not block[len(mine)].endswith("\n"):
        block[len(mine)] += "\n"
    case.text = "".join([*lines[:begin], *block, *lines[begin + len(mine) :]])
    case.kinds.add("conflict")


@damage("text")
def trailing_garbage(case: Case, rng: Random) -> None:
    """Something stands behind the end."""
    if case.form != "py":
        case.text += rng.choice(("\n</body></html>", "}", "\x00\x00\x00", "\n끝\n"))
        case.kinds.add("tail")


@damage("text")
def doubled_json(case: Case, rng: Random) -> None:
    """The file was written twice."""
    if case.form != "py":
        case.text += case.text
        case.kinds.add("tail")


@damage("text")
def line_ends(case: Case, rng: Random) -> None:
    """Lines end as on Windows."""
    case.text = case.text.replace("\n", "\r\n")


@damage("bytes")
def byte_order_mark(case: Case, rng: Random) -> None:
    """An editor put a mark in front."""
    case.data = case.text.encode("utf-8-sig")


@damage("bytes")
def utf_16(case: Case, rng: Random) -> None:
    """Windows calls this encoding Unicode."""
    case.data = case.text.encode(rng.choice(("utf-16", "utf-16-le", "utf-16-be")))
    case.kinds.add("encoding")


@damage("bytes")
def cp949(case: Case, rng: Random) -> None:
    """A Korean Windows saved it."""
    _encode(case, "cp949")


@damage("bytes")
def latin_1(case: Case, rng: Random) -> None:
    """A Western Windows saved it."""
    _encode(case, "latin-1")


@damage("file")
def zipped(case: Case, rng: Random) -> None:
    """An archive was handed in, maybe under the name of the notebook."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(rng.choice(("", "과제/", "a/b/")) + case.file, case.data)
        archive.writestr(f"__MACOSX/._{case.file}", b"x")
        archive.writestr("notes.txt", b"x")
    names = (f"{case.name}.zip", "과제 제출.zip", f"{case.name}.ipynb")
    name = rng.choice(names)
    case.files = {name: buffer.getvalue()}
    case.kinds.add("archive")
    case.kinds.discard("name")
    case.kinds |= {"name"} if name != names[2] else set()


@damage("file")
def misnamed(case: Case, rng: Random) -> None:
    """The file is called otherwise."""
    if case.form != "py":
        name = case.name
        names = (
            f"{name}-Copy1",
            f"{name} (1)",
            f"{name.upper()}",
            "과제",
            f"my {name}",
        )
        suffix = rng.choice((".ipynb", ".ipynb", ".IPYNB"))
        case.files = {rng.choice(names) + suffix: case.data}
        case.kinds.add("name")


@damage("file")
def empty_file(case: Case, rng: Random) -> None:
    """Nothing is in the file."""
    _replaced(case, b"")


@damage("file")
def other_file(case: Case, rng: Random) -> None:
    """The file is something else."""
    _replaced(case, rng.choice((b"%PDF-1.7\n", b"\x89PNG\r\n", b"<html></html>", b"7")))
    case.cells.clear()


@damage("file")
def folder_of_that_name(case: Case, rng: Random) -> None:
    """A folder has the name of the notebook."""
    case.files = {f"{case.name}.ipynb": None}
    case.kinds.clear()


def _exported(cell: Cell, style: str) -> str:
    code = cell["cell_type"] == "code"
    source = cell["source"]
    if not code:
        source = "\n".join(f"# {line}" for line in source.splitlines())
    head = {"jupyter": "# In[ ]:\n\n" if code else "", "colab": ""}
    return head.get(style, "# %%\n" if code else "# %% [markdown]\n") + source


def _in_some_cell(case: Case, rng: Random) -> tuple[int, int] | None:
    """Return a cell and a place inside its text in the file."""
    places = [i for i, cell in enumerate(case.cells) if len(cell["source"]) > 3]
    if case.form == "py" or not places:
        return None
    index = rng.choice(places)
    source = case.cells[index]["source"]
    middle = rng.randrange(1, len(source))
    case.cells[index]["source"] = source[:middle] + CUT + source[middle:]
    case.serialise()
    mark = json.dumps(CUT)[1:-1]
    where = case.text.index(mark)
    case.text = case.text.replace(mark, "")
    return index, where


def _encode(case: Case, encoding: str) -> None:
    for cell in case.cells:
        try:
            cell["source"].encode(encoding)
        except UnicodeEncodeError:
            case.free |= cell["_answers"] | cell["_about"]
    case.data = case.text.encode(encoding, "replace")
    try:
        case.data.decode()
    except UnicodeDecodeError:
        case.kinds.add("encoding")


def _replaced(case: Case, data: bytes) -> None:
    case.files = {f"{case.name}.ipynb": data}
    case.kinds.clear()
    case.free.clear()
    case.cells.clear()

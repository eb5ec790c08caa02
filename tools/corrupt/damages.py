"""What can befall a notebook, one small function for each.

Each takes a `Case` and a random generator, damages the case and keeps its promises up
to date. They are run in the order of their stages, whatever order they were chosen in.
"""

from __future__ import annotations

import ast
import copy
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from case import Case, Cell

Damage = Callable[[Case, Random], None]
STAGES = ("cells", "export", "text", "bytes", "file")
DAMAGES: dict[str, tuple[str, Damage]] = {}
CUT = "\x00cut\x00"
HUGE = 20_000_000


def damage(stage: str) -> Callable[[Damage], Damage]:
    """Enter a function into the list."""

    def enter(function: Damage) -> Damage:
        DAMAGES[function.__name__] = (stage, function)
        return function

    return enter


def damaged(case: Case, names: Sequence[str], rng: Random) -> Case:
    """Do damages to a case; of one stage behind `cells` the first one counts.

    Args:
        case: A whole notebook; it is changed.
        names: Keys of `DAMAGES`.
        rng: Decides everything that is left open.
    """
    for stage in STAGES:
        chosen = [DAMAGES[name] for name in names if DAMAGES[name][0] == stage]
        for _, do in chosen if stage == "cells" else chosen[:1]:
            do(case, rng)
        if stage == "export":
            case.serialise()
        if stage == "text":
            case.data = case.text.encode()
            case.kinds |= {"outputs"} if len(case.text) > HUGE else set()
    case.files = case.files or {case.file: case.data}
    return case


# cells


@damage("cells")
def deleted(case: Case, rng: Random) -> None:
    """A cell is gone."""
    cell = case.cells.pop(rng.randrange(len(case.cells)))
    case.touch(cell)


@damage("cells")
def answer_deleted(case: Case, rng: Random) -> None:
    """A cell with an answer is gone."""
    answers = _answers(case)
    if answers:
        cell = rng.choice(answers)
        case.cells = [other for other in case.cells if other is not cell]
        case.touch(cell)


@damage("cells")
def duplicated(case: Case, rng: Random) -> None:
    """A cell is there twice, side by side or far apart."""
    cell = rng.choice(case.cells)
    place = rng.choice((case.cells.index(cell) + 1, len(case.cells), 0))
    case.touch(cell)
    case.cells.insert(place, copy.deepcopy(cell))


@damage("cells")
def all_duplicated(case: Case, rng: Random) -> None:
    """Everything was pasted a second time."""
    for cell in case.cells:
        case.touch(cell)
    case.cells += copy.deepcopy(case.cells)


@damage("cells")
def older_copy(case: Case, rng: Random) -> None:
    """An earlier attempt stands before the answer, with the same id."""
    answers = _answers(case)
    if answers:
        cell = rng.choice(answers)
        older = copy.deepcopy(cell)
        older["source"] = older["source"].replace("return", "return None and")
        older["_about"], older["_answers"] = older["_about"] | cell["_answers"], set()
        case.touch(cell)
        cell["_about"] = cell["_about"] | cell["_answers"]
        case.cells.insert(case.cells.index(cell), older)


@damage("cells")
def split(case: Case, rng: Random) -> None:
    """An answer is in two cells; JupyterLab gives both the same id, others one."""
    cell = rng.choice(_answers(case) or case.cells)
    parts = _halves(cell["source"], rng)
    case.touch(cell)
    if parts is None:
        return
    first = {**copy.deepcopy(cell), "source": parts[0], "_answers": set()}
    first["_about"] = cell["_about"] = cell["_about"] | cell["_answers"]
    if rng.random() < 0.5:
        first["metadata"] = {}
    cell["source"] = parts[1]
    case.cells.insert(case.cells.index(cell), first)


@damage("cells")
def released_split(case: Case, rng: Random) -> None:
    """A cell of the assignment was split; both parts have its id."""
    locked = [c for c in case.cells if not c["_answers"] and not c["_about"]]
    cell = rng.choice(locked or case.cells)
    if not locked or "\n" not in cell["source"].strip():
        return
    lines = cell["source"].splitlines(keepends=True)
    place = rng.randrange(1, len(lines))
    # A piece of code of ours may do anything where it is joined with an answer.
    cell["_own"] = True
    rest = {**copy.deepcopy(cell), "source": "".join(lines[place:])}
    cell["source"] = "".join(lines[:place])
    case.cells.insert(case.cells.index(cell) + 1, rest)


@damage("cells")
def merged(case: Case, rng: Random) -> None:
    """Two neighbours of one type became one cell."""
    pairs = [
        (a, b)
        for a, b in zip(case.cells, case.cells[1:], strict=False)
        if a["cell_type"] == b["cell_type"]
    ]
    if pairs:
        _merge(case, *rng.choice(pairs))


@damage("cells")
def answers_merged(case: Case, rng: Random) -> None:
    """Two answers were moved together and became one cell."""
    answers = [c for c in _answers(case) if c["cell_type"] == "code"]
    if len(answers) > 1:
        first, second = sorted(rng.sample(answers, 2), key=case.cells.index)
        _merge(case, first, second)


@damage("cells")
def swapped(case: Case, rng: Random) -> None:
    """Two cells changed places."""
    i, j = (rng.randrange(len(case.cells)) for _ in range(2))
    _moved(case, case.cells[min(i, j) : max(i, j) + 1])
    case.cells[i], case.cells[j] = case.cells[j], case.cells[i]


@damage("cells")
def shuffled(case: Case, rng: Random) -> None:
    """All cells are in some order."""
    _moved(case, case.cells)
    rng.shuffle(case.cells)


@damage("cells")
def reversed_order(case: Case, rng: Random) -> None:
    """The last cell is the first."""
    _moved(case, case.cells)
    case.cells.reverse()


@damage("cells")
def retyped(case: Case, rng: Random) -> None:
    """A cell has another type."""
    _retype(case, rng.choice(case.cells), rng)


@damage("cells")
def answer_retyped(case: Case, rng: Random) -> None:
    """An answer became Markdown or raw text."""
    _retype(case, rng.choice(_answers(case) or case.cells), rng)


@damage("cells")
def metadata_lost(case: Case, rng: Random) -> None:
    """All cells lost their metadata."""
    for cell in case.cells:
        case.touch(cell)
        cell["metadata"] = {}


@damage("cells")
def record_lost(case: Case, rng: Random) -> None:
    """Some cells lost what nbgrader wrote."""
    for cell in rng.sample(case.cells, k=min(3, len(case.cells))):
        case.touch(cell)
        cell["metadata"].pop("nbgrader", None)


@damage("cells")
def record_edited(case: Case, rng: Random) -> None:
    """What nbgrader wrote was edited, but for the ids."""
    for cell in case.cells:
        record = cell["metadata"].get("nbgrader")
        if isinstance(record, dict) and rng.random() < 0.5:
            key = rng.choice(
                ("points", "grade", "solution", "locked", "schema_version")
            )
            record[key] = rng.choice((1000, -1, True, False, None, "x", 1, [], {}))


@damage("cells")
def record_garbled(case: Case, rng: Random) -> None:
    """What nbgrader wrote is no record any more."""
    cell = rng.choice(case.cells)
    case.touch(cell)
    cell["metadata"]["nbgrader"] = rng.choice((None, 3, [], "x", {"grade_id": 7}))


@damage("cells")
def id_edited(case: Case, rng: Random) -> None:
    """An answer has an id that does not exist, or that of another cell."""
    cell = rng.choice(_answers(case) or case.cells)
    records = [c["metadata"].get("nbgrader") for c in case.cells]
    known = [r["grade_id"] for r in records if isinstance(r, dict) and "grade_id" in r]
    name = rng.choice((*known, "mine", "cell-1", "", "a b", "제출"))
    case.touch(cell)
    cell["metadata"] = {"nbgrader": {"grade_id": name, "solution": True}}


@damage("cells")
def cell_ids_odd(case: Case, rng: Random) -> None:
    """Ids of cells are missing, doubled or not allowed."""
    for cell in case.cells:
        cell["id"] = rng.choice(("same", "", "#VSC-12ab", "한글", "x" * 99, 7))


@damage("cells")
def kernel_edited(case: Case, rng: Random) -> None:
    """The metadata of the notebook is of another kernel, or of no kind."""
    case.metadata = rng.choice(
        (
            {},
            {"kernelspec": {"name": "ir", "display_name": "R", "language": "R"}},
            {"kernelspec": None, "language_info": []},
            {"kernelspec": "python3", "orig_nbformat": "4"},
        )
    )


@damage("cells")
def own_cells(case: Case, rng: Random) -> None:
    """The student tried things out in cells of their own."""
    for source in rng.sample(_OWN, 2):
        place = rng.randrange(len(case.cells) + 1)
        case.cells.insert(place, _own(source))


@damage("cells")
def form_magic(case: Case, rng: Random) -> None:
    """Colab's form titles stand on top of answers."""
    for cell in _answers(case):
        if cell["cell_type"] == "code":
            title = '#@title My answer { display-mode: "form" }'
            cell["source"] = f"{title}\n{cell['source']}"


@damage("cells")
def line_ends_inside(case: Case, rng: Random) -> None:
    """Lines inside cells end as on Windows."""
    for cell in case.cells:
        cell["source"] = cell["source"].replace("\n", "\r\n")


@damage("cells")
def odd_cells(case: Case, rng: Random) -> None:
    """There are cells no notebook has."""
    case.odd = [
        *(None, 3, "x", [], {}, {"cell_type": "heading", "source": 5, "metadata": 7}),
        {"cell_type": "weird", "metadata": [], "source": ["1", 2, None]},
    ]


@damage("cells")
def many_outputs(case: Case, rng: Random) -> None:
    """A loop printed too much."""
    lines = ["x" * 99 + "\n"] * 2000
    for cell in rng.sample(case.cells, k=min(3, len(case.cells))):
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": lines}]


@damage("cells")
def huge_outputs(case: Case, rng: Random) -> None:
    """A file of more than 20 MB."""
    lines = ["x" * 999 + "\n"] * 22_000
    cell = rng.choice(case.cells)
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": lines}]


# export


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
    if style == "colab" and _does_not_parse(case.text):
        case.free |= case.units
    case.file = rng.choice((f"{case.name}.py", "답안.py"))


# text


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


# bytes


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


# file


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


_OWN = [
    "1 + 1",
    "print('시험')",
    "raise ValueError('mine')",
    "%matplotlib inline",
    "!pip install numpy",
    "def helper(x):\n    return x",
    "n = 3 #@param {type: 'integer'}",
    "this is no Python",
]


def _own(source: str) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": "own",
        "metadata": {},
        "outputs": [],
        "source": source,
        "_own": True,
        "_answers": set(),
        "_about": set(),
    }


def _answers(case: Case) -> list[Cell]:
    return [cell for cell in case.cells if cell["_answers"]]


def _halves(source: str, rng: Random) -> tuple[str, str] | None:
    """Split Python between two statements; the last one is in the second half."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):
        return None
    if len(body) < 2:
        return None
    lines = source.splitlines(keepends=True)
    end = rng.choice(body[:-1]).end_lineno
    return "".join(lines[:end]), "".join(lines[end:])


def _merge(case: Case, first: Cell, second: Cell) -> None:
    both = first["_answers"] | second["_answers"]
    case.touch(first)
    case.touch(second)
    foreign = first.get("_own") or second.get("_own")
    if (
        both & case.wrong
        or foreign
        or _does_not_parse(first["source"] + "\n" + second["source"])
    ):
        case.free |= both
    first["source"] = f"{first['source']}\n\n{second['source']}"
    first["_own"] = foreign
    first["_answers"], first["_about"] = both, first["_about"] | second["_about"]
    case.cells = [cell for cell in case.cells if cell is not second]


def _moved(case: Case, cells: Sequence[Cell]) -> None:
    for cell in cells:
        case.touch(cell)


def _retype(case: Case, cell: Cell, rng: Random) -> None:
    case.touch(cell)
    kinds = [kind for kind in ("code", "markdown", "raw") if kind != cell["cell_type"]]
    cell["cell_type"] = rng.choice(kinds)
    if cell["cell_type"] != "code":
        cell.pop("outputs", None)
        cell.pop("execution_count", None)


def _does_not_parse(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return True
    return False


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

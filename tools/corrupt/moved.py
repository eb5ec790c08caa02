"""What befalls cells: they vanish, double, split, join, move and change their type."""

from __future__ import annotations

import ast
import copy
from collections.abc import Sequence
from random import Random

from case import Case, Cell, does_not_parse
from listed import damage


@damage("cells")
def deleted(case: Case, rng: Random) -> None:
    """A cell is gone."""
    cell = case.cells.pop(rng.randrange(len(case.cells)))
    case.touch(cell)


@damage("cells")
def answer_deleted(case: Case, rng: Random) -> None:
    """A cell with an answer is gone."""
    answers = case.answers
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
    answers = case.answers
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
    cell = rng.choice(case.answers or case.cells)
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
    answers = [c for c in case.answers if c["cell_type"] == "code"]
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
    _retype(case, rng.choice(case.answers or case.cells), rng)


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
        or does_not_parse(first["source"] + "\n" + second["source"])
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

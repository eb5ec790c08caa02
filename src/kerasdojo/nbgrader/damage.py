"""Compares the cells of a submission with those that were released."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from kerasdojo.nbgrader.apart import Parted
from kerasdojo.nbgrader.repairs import MISSING, Repair, about_cells
from kerasdojo.nbgrader.restore import Cell, SourceCell, defines_one_of, id_of


def damage_of(parted: Parted, sources: Sequence[SourceCell]) -> list[Repair]:
    """Return what `restore` does to the cells of a submission.

    Args:
        parted: The submitted cells.
        sources: The released cells, in order.
    """
    cells = parted.cells
    places = {source.grade_id: i for i, source in parted.claims.items()}
    copies = Counter(id_of(cell) for cell in cells)
    repairs = [("joined", name) for name in parted.inside]
    for source in sources:
        index = places.get(source.grade_id)
        cell = None if index is None else cells[index]
        kind = (_locked if source.locked else _answer)(source, cell, copies, cells)
        repairs += [(kind, source.grade_id)] if kind else []
    repairs += [("moved", name) for name in _early(places, sources)]
    return _joined(repairs)


def _joined(repairs: Sequence[tuple[str, str]]) -> list[Repair]:
    """Return one repair a kind; each missing answer has one of its own."""
    kinds = dict.fromkeys(kind for kind, _ in repairs)
    joined = []
    for kind in kinds:
        names = [name for other, name in repairs if other == kind]
        each = [[name] for name in names] if kind == MISSING else [names]
        joined += [repair for some in each for repair in about_cells(kind, some)]
    return joined


def _locked(
    source: SourceCell, cell: Cell | None, copies: Counter[str | None], _: object
) -> str:
    if cell is None:
        return "back" if source.released else ""
    if copies[source.grade_id] > 1:
        return "copies"
    is_same = cell["source"].strip() == source.released
    return "" if is_same and cell["cell_type"] == source.cell_type else "changed"


def _answer(
    source: SourceCell,
    cell: Cell | None,
    copies: Counter[str | None],
    cells: Sequence[Cell],
) -> str:
    if cell is None:
        code = (c["source"] for c in cells if c["cell_type"] == "code")
        return "" if any(defines_one_of(text, source) for text in code) else MISSING
    if copies[source.grade_id] > 1:
        return "doubled"
    if id_of(cell) != source.grade_id:
        return "recognised"
    return "" if cell["cell_type"] == source.cell_type else "retyped"


def _early(places: Mapping[str, int], sources: Sequence[SourceCell]) -> Iterator[str]:
    """Yield the checks that stand before the answer they are about."""
    answer: int | None = None
    for source in sources:
        place = places.get(source.grade_id)
        if source.solution:
            answer = place
        elif source.grade and place is not None and place < (answer or 0):
            yield source.grade_id

"""Takes cells apart that were joined with cells of the assignment."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kerasdojo.nbgrader.restore import (
    Cell,
    SourceCell,
    claimed,
    defines_one_of,
    id_of,
)
from kerasdojo.quiz.fragments import UNPARSED, quietly

_SHORT = 20


@dataclass(frozen=True)
class Parted:
    """The cells of a submission, and which is which.

    Args:
        cells: Cells of which none holds two cells of the assignment.
        claims: The released cells among them, by their place.
        inside: Ids of locked cells that were found inside others.
    """

    cells: list[Cell]
    claims: dict[int, SourceCell]
    inside: list[str]


def apart(cells: Sequence[Cell], sources: Sequence[SourceCell]) -> Parted:
    """Take joined cells apart, and match cells with released ones.

    Args:
        cells: The submitted cells; they are not changed.
        sources: The released cells.
    """
    locked = {s.released: s for s in sources if s.locked and len(s.released) > _SHORT}
    parted: list[Cell] = []
    inside: list[str] = []
    for cell in cells:
        pieces = list(_pieces(cell, locked))
        parted += pieces
        if len(pieces) > 1:
            texts = (piece["source"] for piece in pieces)
            inside += [locked[text].grade_id for text in texts if text in locked]
    claims = claimed(parted, sources)
    single = list(_answers_apart(parted, claims, sources))
    if single != parted:
        claims = claimed(single, sources)
    return Parted(single, claims, inside)


def _pieces(cell: Cell, locked: dict[str, SourceCell]) -> Iterator[Cell]:
    text = cell["source"].strip()
    within = [released for released in locked if released in text]
    # The instructor's own notebook holds hidden tests where others hold nothing.
    if text in locked or not within or "BEGIN HIDDEN TESTS" in text:
        yield cell
        return
    source = locked[max(within, key=len)]
    before, _, after = text.partition(source.released)
    own = {**cell, "source": before or after}
    bare = {**cell, "metadata": {}}
    if any(id_of(cell) == other.grade_id for other in locked.values()):
        own["metadata"] = {}
    found = {**bare, "cell_type": source.cell_type, "source": source.released}
    rest = {**bare, "source": after}
    for piece in (own, found, rest) if before else (found, own):
        if piece is found:
            yield piece
        elif piece["source"].strip():
            yield from _pieces(piece, locked)


def _answers_apart(
    cells: Sequence[Cell],
    claims: Mapping[int, SourceCell],
    sources: Sequence[SourceCell],
) -> Iterator[Cell]:
    """Yield cells such that answers that were joined have a cell each.

    A cell stays whole as long as every answer has a cell of its own.
    """
    taken = {source.grade_id for source in claims.values()}
    lacking = [s for s in sources if not s.locked and s.grade_id not in taken]
    for index, cell in enumerate(cells):
        found = [s for s in lacking if defines_one_of(cell["source"], s)]
        if found and index in claims:
            yield from _by_answer(cell, [claims[index], *found])
        else:
            yield cell


def _by_answer(cell: Cell, sources: list[SourceCell]) -> Iterator[Cell]:
    """Cut a cell around statements that define an answer; the first source owns it."""
    texts = [[text, *_answered(text, sources)] for text in _statements(cell["source"])]
    pieces = []
    for name, some in itertools.groupby(texts, key=lambda entry: entry[1:]):
        pieces.append(("".join(text for text, *_ in some), name))
    owner = next((p for p in pieces if p[1] == [sources[0].grade_id]), pieces[0])
    for piece in pieces:
        metadata = cell["metadata"] if piece is owner else {}
        yield {**cell, "metadata": metadata, "source": piece[0].strip("\n")}


def _answered(text: str, sources: list[SourceCell]) -> list[str]:
    return [s.grade_id for s in sources if defines_one_of(text, s)][:1]


def _statements(code: str) -> list[str]:
    """Return the statements of a cell, each with what stands before it."""
    lines = code.splitlines(keepends=True)
    try:
        ends = [node.end_lineno or 0 for node in quietly(ast.parse, code).body]
    except UNPARSED:
        return [code]
    places = [0, *sorted(set(ends[:-1])), len(lines)]
    return ["".join(lines[a:b]) for a, b in itertools.pairwise(places)]

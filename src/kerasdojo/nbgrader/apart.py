"""Takes cells apart that were joined with cells of the assignment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerasdojo.nbgrader.restore import Cell, SourceCell, id_of

_SHORT = 20


def apart(
    cells: Sequence[Cell], sources: Sequence[SourceCell]
) -> tuple[list[Cell], list[str]]:
    """Return cells of which none holds a locked cell and something else.

    Args:
        cells: The submitted cells; they are not changed.
        sources: The released cells.

    Returns:
        The cells, and the ids of locked cells that were found inside others.
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
    return parted, inside


def _pieces(cell: Cell, locked: dict[str, SourceCell]) -> Iterator[Cell]:
    text = cell["source"].strip()
    within = [released for released in locked if released in text]
    if text in locked or not within:
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

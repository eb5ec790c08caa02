"""Makes the cells of a submission whole, and says what that took."""

from __future__ import annotations

from collections.abc import Sequence

from kerasdojo.nbgrader.apart import apart
from kerasdojo.nbgrader.clean import clean_cell
from kerasdojo.nbgrader.damage import damage_of
from kerasdojo.nbgrader.repairs import Repair
from kerasdojo.nbgrader.restore import Cell, SourceCell, id_of, restore


def whole_again(
    cells: Sequence[Cell], sources: Sequence[SourceCell]
) -> tuple[list[Cell], list[Repair]]:
    """Return submitted cells restored, without active content, and the repairs.

    Args:
        cells: The submitted cells; they are not changed.
        sources: The released cells, in order.
    """
    parted = apart(cells, sources)
    locked = {source.grade_id for source in sources if source.locked}
    whole = [
        cell if id_of(cell) in locked else clean_cell(cell)
        for cell in restore(parted.cells, parted.claims, sources)
    ]
    return whole, damage_of(parted, sources)

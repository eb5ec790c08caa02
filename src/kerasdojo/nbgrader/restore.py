"""Makes a submitted notebook whole again, whatever happened to its cells.

nbgrader restores the text of locked cells, but deleted, duplicated or retyped cells
and lost metadata end in an error or in a grade that is never written; one cell with
an old metadata schema even ends the run of the whole class. What the student wrote is
never changed, and keeps its order.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Cell = dict[str, Any]

_SCHEMA = 3
# Longer than any answer; whoever hands in more must not keep us busy.
_LONGEST = 500_000


@dataclass(frozen=True)
class SourceCell:
    """One nbgrader cell as the instructor released it.

    Args:
        grade_id: Its id, unique in the notebook.
        cell_type: `code` or `markdown`.
        source: Its text.
        locked: Whether students may not change it.
        grade: Whether it earns points.
        solution: Whether students write into it.
        task: Whether it is one of nbgrader's manually graded task cells.
        points: Points, for a grade cell.
        checksum: What nbgrader recognises an untouched cell by.
    """

    grade_id: str
    cell_type: str
    source: str
    locked: bool
    grade: bool = False
    solution: bool = False
    task: bool = False
    points: float | None = None
    checksum: str | None = None

    @property
    def metadata(self) -> dict[str, Any]:
        """The nbgrader metadata that the cell must have."""
        record: dict[str, Any] = {
            "schema_version": _SCHEMA,
            "grade_id": self.grade_id,
            "grade": self.grade,
            "solution": self.solution,
            "locked": self.locked,
            "task": self.task,
            "cell_type": self.cell_type,
        }
        optional = {"points": self.points, "checksum": self.checksum}
        return record | {
            key: value for key, value in optional.items() if value is not None
        }

    @functools.cached_property
    def released(self) -> str:
        """The text that students received: without hidden tests."""
        return re.sub(
            r"^.*BEGIN HIDDEN TESTS[\s\S]*?END HIDDEN TESTS.*$\n?",
            "",
            self.source,
            flags=re.MULTILINE,
        ).strip()

    def defines(self) -> list[str]:
        """Return the top-level names that a solution cell gives a value."""
        pattern = r"^(?:def|class)\s+(\w+)|^(\w+)\s*(?::[^=]*)?=(?!=)"
        return [a or b for a, b in re.findall(pattern, self.source, re.MULTILINE)]

    @functools.cached_property
    def definition(self) -> re.Pattern[str] | None:
        """What gives a value to one of those names; None if there is none."""
        if not (found := self.defines()):
            return None
        names = "|".join(map(re.escape, found))
        pattern = rf"^(?:def|class)\s+(?:{names})\b|^(?:{names})\s*(?::[^=\n]*)?=(?!=)"
        return re.compile(pattern, re.MULTILINE)


def restore(
    cells: Sequence[Cell],
    claims: Mapping[int, SourceCell],
    sources: Sequence[SourceCell],
) -> list[Cell]:
    """Return the cells of a submission with every released cell in it once.

    Args:
        cells: The submitted cells; they are not changed.
        claims: Which of them is which released one, as `claimed` says.
        sources: The released nbgrader cells, in order.
    """
    locked = {source.grade_id: source for source in sources if source.locked}
    copies = {source.released for source in locked.values()} - {""}
    restored: list[Cell] = []
    for index, cell in enumerate(cells):
        if index in claims:
            restored.append(_rebuilt(claims[index], cell))
        elif id_of(cell) not in locked and _text(cell).strip() not in copies:
            restored.append(_plain(cell))
    _insert_missing(restored, sources)
    return _grades_behind_answers(restored, sources)


def claimed(
    cells: Sequence[Cell], sources: Sequence[SourceCell]
) -> dict[int, SourceCell]:
    """Decide which submitted cell is which released one.

    Args:
        cells: The submitted cells.
        sources: The released cells.
    """
    texts = [_text(cell) for cell in cells]
    alike = _places(text.strip() for text in texts)
    ids = _places(map(id_of, cells))
    content = {
        s.grade_id: alike[s.released] if s.locked else _same_names(cells, texts, s)
        for s in sources
    }
    marked = {s.grade_id: ids[s.grade_id] for s in sources}
    answers = [source for source in sources if not source.locked]
    # An id may have been copied to the answer to something else.
    foreign = {
        i for s in answers for i in content[s.grade_id] if i not in marked[s.grade_id]
    }
    own = {
        name: [i for i in found if i not in foreign] for name, found in marked.items()
    }
    both = {n: [i for i in found if i in content[n]] for n, found in marked.items()}
    steps = ((sources, both), (answers, own), (sources, content), (sources, marked))
    claims: dict[int, SourceCell] = {}
    known: set[str] = set()
    for some, places in steps:
        for source in some:
            if source.grade_id not in known:
                found = [i for i in places[source.grade_id] if i not in claims]
                # Of several answers the last one counts, as when the cells are run.
                for index in found[:1] if source.locked else found[-1:]:
                    claims[index] = source
                    known.add(source.grade_id)
    return claims


def _places(values: Iterable[str | None]) -> defaultdict[str | None, list[int]]:
    """Return where each value stands; nothing stands nowhere."""
    places = defaultdict[str | None, list[int]](list)
    for index, value in enumerate(values):
        if value:
            places[value].append(index)
    return places


def _same_names(
    cells: Sequence[Cell], texts: Sequence[str], source: SourceCell
) -> list[int]:
    found = [i for i, text in enumerate(texts) if defines_one_of(text, source)]
    # A text that shows some code is no answer where there is code.
    code = [i for i in found if cells[i]["cell_type"] == source.cell_type]
    return code or found


def defines_one_of(text: str, source: SourceCell) -> bool:
    """Whether a text gives a value to a name that a solution cell defines."""
    if len(text) > _LONGEST or source.definition is None:
        return False
    return bool(source.definition.search(text))


def _insert_missing(cells: list[Cell], sources: Iterable[SourceCell]) -> None:
    place = 0
    for source in sources:
        index = _find(cells, source.grade_id)
        if index is None and (source.locked or source.grade or source.task):
            cells.insert(place, _rebuilt(source))
            index = place
        place = place if index is None else index + 1


def _grades_behind_answers(
    cells: list[Cell], sources: Sequence[SourceCell]
) -> list[Cell]:
    """Move a grade cell that stands before its answer: it would run too early."""
    answer: str | None = None
    behind: str | None = None
    for source in sources:
        if source.solution:
            answer = behind = source.grade_id
        elif source.grade and answer is not None and behind is not None:
            index, target = _find(cells, source.grade_id), _find(cells, answer)
            if index is not None and target is not None and index < target:
                cell = cells.pop(index)
                cells.insert((_find(cells, behind) or 0) + 1, cell)
            behind = source.grade_id
    return cells


def _find(cells: Sequence[Cell], grade_id: str) -> int | None:
    for index, cell in enumerate(cells):
        if id_of(cell) == grade_id:
            return index
    return None


def _rebuilt(source: SourceCell, cell: Cell | None = None) -> Cell:
    locked = source.locked or cell is None
    rebuilt: Cell = {
        "cell_type": source.cell_type,
        "id": cell["id"] if cell else f"restored-{source.grade_id}"[:64],
        "metadata": {"nbgrader": source.metadata},
        "source": source.source if locked or cell is None else _text(cell),
    }
    if source.cell_type == "code":
        rebuilt.update(outputs=[], execution_count=None)
    return rebuilt


def _plain(cell: Cell) -> Cell:
    return {**cell, "metadata": {}}


def _text(cell: Cell) -> str:
    return str(cell["source"])


def id_of(cell: Cell) -> str | None:
    """Return the grade id in the metadata of a cell, if there is one."""
    record = cell["metadata"].get("nbgrader")
    value = record.get("grade_id") if isinstance(record, dict) else None
    return value if isinstance(value, str) and value else None

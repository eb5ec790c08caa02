"""What befalls the inside of cells: ids, metadata, texts, outputs."""

from __future__ import annotations

from random import Random

from case import Case, Cell
from listed import damage


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
    cell = rng.choice(case.answers or case.cells)
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
    for cell in case.answers:
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

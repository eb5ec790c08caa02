"""One notebook, run once in a real kernel; the tests look at what it showed."""

import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from kerasdojo.course import course_at
from kerasdojo.course.sync import derived_files

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
CONCEPT = "01_numbers"

CELLS = {
    "names": "check = 'mine'\n%load_ext kerasdojo\nbefore = set(globals())",
    "untouched": "%check double",
    "unknown": "%check dubble",
    "wrong": "def double(x):\n    return x",
    "wrong_check": "from kerasdojo import check, hint, quiz\ncheck('double')",
    "first_hint": "hint('double')",
    "second_hint": "hint('double')",
    "first_again": "hint('double', 1)",
    "no_hint": "hint('double', 9)",
    "active": (
        "def double(x):\n"
        "    return '<script>alert(1)</script>\\x1b[31m`<b>`'\n"
        "check('double')"
    ),
    "raises": (
        "def double(x):\n"
        "    raise ValueError('<img src=x onerror=alert(1)>\\x1b]0;title\\x07')\n"
        "check('double')"
    ),
    "factor": "factor = 2",
    "hidden_state": "def double(x):\n    return factor * x",
    "unsaved": "check('double', clean=True)",
    "save": (
        "import json\nfrom pathlib import Path\n"
        "path = Path('01_numbers.ipynb')\n"
        "book = json.loads(path.read_text())\n"
        "late = {'cell_type': 'code', 'id': 'late', 'metadata': {}, 'outputs': [],\n"
        "        'execution_count': None}\n"
        "book['cells'] = [{**late, 'source': 'def double(x):\\n    return factor * x'}]"
        "\nkept = path.write_text(json.dumps(book))"
    ),
    "out_of_order": "check('double', clean=True)",
    "after": "print(sorted(set(globals()) - before))",
    "magic": "%hint double 3",
}


@dataclass(frozen=True)
class Shown:
    """What one cell showed."""

    html: str
    text: str


@dataclass(frozen=True)
class Ran:
    """A notebook that was run.

    Args:
        folder: Where it lies.
        shown: What its cells showed.
    """

    folder: Path
    shown: dict[str, Shown]


@pytest.fixture(scope="session")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """The notebook of the small course, run in a kernel."""
    root = tmp_path_factory.mktemp("course") / "tiny"
    shutil.copytree(FIXTURES / "tiny", root)
    for derived in derived_files(course_at(root)):
        derived.write()
    folder = root / "work" / CONCEPT
    folder.mkdir(parents=True)
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS.values()]
    ours = {"kerasdojo": {"concept": CONCEPT, "language": "en"}}
    book = nbformat.v4.new_notebook(cells=cells, metadata=ours)
    path = folder / f"{CONCEPT}.ipynb"
    path.write_text(json.dumps({**book, "cells": []}), encoding="utf-8")
    client = NotebookClient(
        book,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute(env=student_environment())
    shown = {
        name: _shown(cell.outputs) for name, cell in zip(CELLS, book.cells, strict=True)
    }
    return Ran(folder, shown)


def student_environment() -> dict[str, str]:
    """The environment of a student's kernel, without what this test run sets."""
    drop = ("KERASDOJO", "JPY_", "NBGRADER", "LANG", "LC_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(drop)}
    return {**kept, "LANG": "C.UTF-8"}


def _shown(outputs: list[nbformat.NotebookNode]) -> Shown:
    data = [output.get("data", {}) for output in outputs]
    html = "".join(entry.get("text/html", "") for entry in data)
    texts = [entry.get("text/plain", "") for entry in data]
    texts += [output.get("text", "") for output in outputs]
    return Shown(re.sub("(?s)<style>.*?</style>", "", html), "".join(texts))

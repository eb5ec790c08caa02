"""Damages notebooks as hypothesis likes, and looks at what would be graded.

Usage: `python tools/corrupt/properties.py 200`. Nothing is run: an answer that no
damage touched must stand in the submission as it was written, one that is lost must
not, and reading must neither fail nor change a file. nbgrader's own steps must find
nothing to do in the notebook that is made whole. Finds are shrunk.
"""

from __future__ import annotations

import ast
import atexit
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any

from case import Case
from damages import DAMAGES, damaged
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from nbgrader import preprocessors
from nbgrader.api import Gradebook

from kerasdojo.course import course_at
from kerasdojo.nbgrader.nodes import as_node
from kerasdojo.nbgrader.notebook import source_notebook
from kerasdojo.nbgrader.reader import read_anything
from kerasdojo.nbgrader.reuse import reuse
from kerasdojo.nbgrader.sources import released_cells
from kerasdojo.nbgrader.whole import whole_again
from kerasdojo.submission import Submission, from_notebook

CONCEPT = "02_variables"
COURSE = course_at(Path(__file__).resolve().parents[2])
NOTEBOOK = source_notebook(COURSE, COURSE.concept(CONCEPT), "en")
UNITS = {exercise.name for exercise in COURSE.concept(CONCEPT).exercises}
NAMES = sorted(set(DAMAGES) - {"huge_outputs"})


CHOICES = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)


def damaged_notebook(names: list[str], seed: int) -> Case:
    """Return the notebook with some damages."""
    return damaged(Case.of(NOTEBOOK, CONCEPT, UNITS, set()), names, Random(seed))


def released() -> dict[str, Any]:
    """Release the notebook into a gradebook; return where nbgrader's steps find it."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    # nbgrader starts `alembic` by its name.
    os.environ["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    names = {"assignment": CONCEPT, "notebook": CONCEPT}
    resources = {"nbgrader": {**names, "db_url": f"sqlite:///{folder}/gradebook.db"}}
    with Gradebook(resources["nbgrader"]["db_url"]) as gradebook:
        gradebook.add_assignment(CONCEPT)
    notebook = as_node(NOTEBOOK)
    for step in (preprocessors.ComputeChecksums, preprocessors.SaveCells):
        notebook, _ = step().preprocess(notebook, resources)
    return resources


RELEASED = released()
SOURCES = released_cells(RELEASED["nbgrader"]["db_url"], CONCEPT, CONCEPT)


def require_nothing_to_do(notebook: dict[str, Any]) -> None:
    """Fail if a step that nbgrader has for submissions changes a whole notebook."""
    before = json.dumps(notebook, sort_keys=True)
    node = as_node(notebook)
    for name in ("ClearOutput", "DeduplicateIds", "OverwriteCells"):
        node, _ = getattr(preprocessors, name)().preprocess(node, RELEASED)
        assert json.dumps(node, sort_keys=True) == before, name


def submission(case: Case) -> Submission:
    """Return what would be graded of a case; its files must stay as they are."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in case.files.items():
            (folder / file).mkdir() if data is None else (folder / file).write_bytes(
                data
            )
        notebook, _, _ = read_anything(folder / f"{CONCEPT}.ipynb")
        for file, data in case.files.items():
            assert data is None or (folder / file).read_bytes() == data
    cells, _ = whole_again(notebook["cells"], SOURCES)
    require_nothing_to_do({**notebook, "cells": cells})
    return from_notebook({"cells": cells}, CONCEPT)


def definitions(codes: list[str]) -> dict[str, str]:
    """Return the last definition of each name in cells that run one by one."""
    found = {}
    for code in codes:
        try:
            body = ast.parse(code).body
        except SyntaxError:
            continue
        for node in body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                found[node.name] = ast.dump(node)
            elif isinstance(node, ast.Assign):
                found[ast.unparse(node.targets[0])] = ast.dump(node)
    return found


def written() -> dict[str, dict[str, str]]:
    """Return what each answer defines."""
    records = [
        (cell, cell["metadata"].get("nbgrader", {})) for cell in NOTEBOOK["cells"]
    ]
    ids = [(cell["source"], record.get("grade_id")) for cell, record in records]
    return {name: definitions([source]) for source, name in ids if name in UNITS}


WRITTEN = written()


def check(examples: int) -> int:
    """Look at some cases; return how many."""
    count = 0

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(CHOICES, st.integers(0, 2**32))
    @example([], 0)
    def holds(names: list[str], seed: int) -> None:
        nonlocal count
        count += 1
        case = damaged_notebook(names, seed)
        found = definitions([cell.source for cell in submission(case).cells])
        for unit in UNITS - case.unsure:
            for name, definition in WRITTEN[unit].items():
                assert found.get(name) == (
                    definition if unit not in case.lost else None
                )

    with reuse():
        holds()
    return count


if __name__ == "__main__":
    print(json.dumps({"cases": check(int(sys.argv[1]))}))

"""Notebooks as students would hand them in, from the released ones."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any

Notebook = dict[str, Any]
Damage = Callable[[Notebook], str]

FORGING = """\
import atexit, builtins, os, pathlib, sqlite3, sys

def grade(*args, **kwargs):
    return 1000

for module in list(sys.modules.values()):
    for name in ("grade", "grade_check", "autograde", "determine_grade"):
        if hasattr(module, name):
            setattr(module, name, grade)
builtins.AssertionError = RuntimeWarning
for folder in [pathlib.Path.cwd(), *pathlib.Path.cwd().parents]:
    try:
        database = sqlite3.connect(folder / "gradebook.db")
        database.execute("UPDATE grade SET auto_score = 1000, manual_score = 1000")
        database.commit()
    except Exception:
        pass
atexit.register(print, '{"score": 1000, "status": "passed"}')
print('{"score": 1000, "status": "passed"}')
"""

NOISE = """\
import functools as _functools, sys as _sys, warnings as _warnings

print("I print to stderr", file=_sys.stderr)
_warnings.warn("and I warn, too")

def _noisy(function):
    @_functools.wraps(function)
    def wrapped(*args, **kwargs):
        print("called", file=_sys.stderr)
        _warnings.warn("called")
        return function(*args, **kwargs)
    return wrapped if not isinstance(function, type) else function
"""

OLD_KERAS = """\
import tensorflow as tf

# The spelling of older books: Keras 3 accepts it and warns about it.
tf.keras.Sequential([tf.keras.layers.Dense(4, input_shape=[8])])
"""


def filled(released: Notebook, answers: Mapping[str, str]) -> Notebook:
    """Return the released notebook with answers in its solution cells.

    Args:
        released: The notebook students receive.
        answers: Source by exercise; a missing exercise keeps its stub.
    """
    notebook = copy.deepcopy(released)
    for cell in notebook["cells"]:
        record = cell["metadata"].get("nbgrader", {})
        if record.get("solution") and record["grade_id"] in answers:
            cell["source"] = answers[record["grade_id"]]
    return notebook


def with_cell(notebook: Notebook, source: str) -> Notebook:
    """Return the notebook with a code cell of the student's own in front."""
    cell: dict[str, Any] = {
        "cell_type": "code",
        "id": "own-cell",
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }
    return {**notebook, "cells": [cell, *notebook["cells"]]}


def saved(notebook: Notebook) -> str:
    """Return the file as Jupyter saves it."""
    return json.dumps(notebook, ensure_ascii=False, indent=1)


def cut_off(notebook: Notebook) -> str:
    """Return a file whose saving was interrupted within the first cell."""
    text = saved(notebook)
    return text[: text.index('"source"')]


def shuffled(notebook: Notebook) -> str:
    """Return a notebook with deleted, duplicated and reordered cells."""
    cells = notebook["cells"]
    grades = [cell for cell in cells if _record(cell).get("grade")]
    kept = [cell for cell in cells if cell not in grades[::2]]
    doubled = [copy.deepcopy(cell) for cell in kept[1:4]]
    # What is doubled keeps its place behind the first copy, as copy and paste does.
    order = list(reversed(kept[:1] + doubled + kept[1:]))
    return saved({**notebook, "cells": order})


def without_metadata(notebook: Notebook) -> str:
    """Return a notebook that went through an editor which drops metadata."""
    cells = [{**cell, "metadata": {}} for cell in notebook["cells"]]
    return saved({**notebook, "cells": cells})


def _record(cell: dict[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = cell["metadata"].get("nbgrader", {})
    return record

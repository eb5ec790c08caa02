"""The same assignment as one writes it for stock nbgrader: asserts in cells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SETUP = """import numpy as np
import tensorflow as tf
import keras
from keras import layers
from kerasdojo import data
"""

# Appended to a config of ours, it lets nbgrader run the grade cells in kernels again.
STOCK_STEPS = """
P = "nbgrader.preprocessors."
for name in ("exporter_class", "pre_convert_hook"):
    c.Autograde.pop(name)
c.Autograde.sanitize_preprocessors = [
    P + name for name in ("ClearOutput", "DeduplicateIds", "OverwriteKernelspec",
                          "OverwriteCells", "CheckCellMetadata")
]
c.Autograde.autograde_preprocessors = [
    P + name for name in ("Execute", "IgnorePattern", "LimitOutput", "SaveAutoGrades",
                          "AssignLatePenalties", "CheckCellMetadata")
]
"""

CHECKS = {
    "row_sums": (
        "np.testing.assert_allclose(row_sums(np.arange(6.0).reshape(2, 3)), [3, 12])",
        "x = np.random.default_rng(1).normal(size=(4, 4))\n"
        "np.testing.assert_allclose(row_sums(x), x.sum(axis=1), rtol=1e-4)",
    ),
    "small_model": (
        "assert small_model().output_shape == (None, 10)",
        "model = small_model()\n"
        "weights = [np.random.default_rng(1).normal(size=w.shape) for w in"
        " model.get_weights()]\n"
        "model.set_weights(weights)\n"
        "x = np.random.default_rng(2).normal(size=(3, 8, 8)).astype('float32')\n"
        "h = np.maximum(x.reshape(3, 64) @ weights[0] + weights[1], 0)\n"
        "z = h @ weights[2] + weights[3]\n"
        "p = np.exp(z - z.max(1, keepdims=True))\n"
        "p /= p.sum(1, keepdims=True)\n"
        "np.testing.assert_allclose(model(x), p, atol=1e-4)",
    ),
    "train": (
        "assert len(history.history['loss']) == 3\nassert 0.1 < accuracy <= 1",
        "x = np.random.default_rng(3).uniform(size=(5, 8, 8)).astype('float32')\n"
        "np.testing.assert_allclose(model.predict(x, verbose=0), model(x), rtol=1e-4)",
    ),
}


def write_course(root: Path, name: str, solutions: Path) -> None:
    """Write an nbgrader course with one assignment and stock configuration.

    Args:
        root: The course folder.
        name: Id of the assignment.
        solutions: Folder of the reference solutions.
    """
    cells = [_code(SETUP, "setup", locked=True)]
    for exercise, checks in CHECKS.items():
        source = (solutions / f"{exercise}.py").read_text(encoding="utf-8")
        body = source.replace("# BEGIN", "### BEGIN").replace("# END", "### END")
        cells.append(_code(body, exercise, solution=True))
        for number, check in enumerate(checks):
            cells.append(_code(check, f"{exercise}-{number}", points=1, locked=True))
    folder = root / "source" / name
    folder.mkdir(parents=True)
    notebook = {"cells": cells, "metadata": KERNEL, "nbformat": 4, "nbformat_minor": 5}
    (folder / f"{name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (root / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")


KERNEL = {
    "kernelspec": {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    }
}
CONFIG = """
from pathlib import Path
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"[\\s\\S]*"
"""


def _code(
    source: str,
    grade_id: str,
    points: int | None = None,
    solution: bool = False,
    locked: bool = False,
) -> dict[str, Any]:
    entry = {
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": locked,
        "schema_version": 3,
        "solution": solution,
        "task": False,
        **({"points": points} if points is not None else {}),
    }
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": grade_id.replace("_", "-"),
        "metadata": {"nbgrader": entry},
        "outputs": [],
        "source": source,
    }

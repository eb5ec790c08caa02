"""From `check` to verdict in a notebook, in a live kernel."""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from benchmarks.loop import ROUNDS, exercises
from kerasdojo.course import Course, Exercise, locate

_CHECK = """
import time
from kerasdojo import check
start = time.perf_counter()
check({name!r})
print(time.perf_counter() - start)
"""


def measure(rounds: int = ROUNDS) -> dict[str, Any]:
    """Return the seconds of `check` in a running notebook, without and with training.

    The first one imports TensorFlow and what grades; the others are what a student
    waits for from then on.

    Args:
        rounds: How often each is measured; the median counts.
    """
    course = locate(Path(__file__).resolve().parent)
    return {
        kind: _checks(course, course.exercise(name), rounds)
        for kind, name in exercises(course).items()
    }


def _checks(course: Course, exercise: Exercise, rounds: int) -> dict[str, Any]:
    assert course.solutions_dir is not None
    solution = course.solutions_dir / exercise.concept / f"{exercise.name}.py"
    check = _CHECK.format(name=exercise.name)
    sources = [check, solution.read_text(encoding="utf-8"), *[check] * (rounds + 1)]
    first, _, *others = _run(sources)
    # The first verdict on an answer compiles what it calls.
    times = [_seconds(outputs) for outputs in others[1:]]
    return {
        "exercise": exercise.name,
        "declared_seconds": exercise.seconds,
        "first_seconds": round(_seconds(first), 3),
        "warm_seconds": round(statistics.median(times), 3),
        "warm_seconds_worst": round(max(times), 3),
    }


def _run(sources: list[str]) -> list[list[Any]]:
    """Return what the cells of a notebook show."""
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    book = nbformat.v4.new_notebook(cells=cells)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        environment = {**os.environ, "KERASDOJO_ATTEMPTS": "off"}
        NotebookClient(book, timeout=600, kernel_name="python3").execute(
            env=environment
        )
    return [cell.outputs for cell in book.cells]


def _seconds(outputs: list[Any]) -> float:
    printed = [output.text for output in outputs if output.output_type == "stream"]
    return float("".join(printed))


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))

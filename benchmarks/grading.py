"""Grading a class: stock nbgrader beside ours, the same submissions, in one run.

One notebook trains a small model (the workload of the benchmark course), two come from
the course itself and train nothing. What start-up costs is told from what each further
submission costs by grading a small and a larger class.
"""

from __future__ import annotations

import functools
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.measure import Cost, run, run_together
from benchmarks.stock import STOCK_STEPS, write_course
from kerasdojo.course import course_at
from kerasdojo.nbgrader.build import build

HERE = Path(__file__).resolve().parent
TRAINED = "01_small_fit"
UNTRAINED = ("01_eager_ops", "05_flatten_dense")
PYTHON = [sys.executable, "-m"]
NBGRADER = [*PYTHON, "nbgrader"]
STOCK = "stock nbgrader"
Ways = dict[str, Callable[[Path, str], Cost]]


def trained(few: int, many: int, rounds: int) -> dict[str, Any]:
    """Return what a class of `few` and of `many` costs with a notebook that trains."""
    return _measure(TRAINED, trained_courses, WAYS, few, many, rounds)


def untrained(few: int, many: int, rounds: int) -> dict[str, Any]:
    """Return the same for each notebook that trains nothing."""
    ways = {way: WAYS[way] for way in (STOCK, "kerasdojo autograde --jobs 1")}
    return {
        name: _measure(name, untrained_courses, ways, few, many, rounds)
        for name in UNTRAINED
    }


def two_by_hand(root: Path, name: str) -> Cost:
    """Grade with two nbgrader processes, half of the class each."""
    copy = root.with_name(root.name + "-two")
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("autograded"))
    command = [*NBGRADER, "autograde", name]
    cost = run_together([[*command, f"--student={half}*"] for half in "ab"], copy)
    shutil.rmtree(copy)
    return cost


def plain(root: Path, name: str) -> Cost:
    """Grade with `nbgrader autograde`, as the course folder configures it."""
    return run([*NBGRADER, "autograde", name, "--force"], root)


def with_jobs(root: Path, name: str, jobs: int) -> Cost:
    """Grade with `kerasdojo autograde`."""
    command = [*PYTHON, "kerasdojo", "autograde", name, "--force"]
    return run([*command, "--jobs", str(jobs)], root)


WAYS: Ways = {
    STOCK: plain,
    "stock nbgrader, two by hand": two_by_hand,
    "nbgrader with the kerasdojo config": plain,
    **{
        f"kerasdojo autograde --jobs {jobs}": functools.partial(with_jobs, jobs=jobs)
        for jobs in sorted({1, 2, os.cpu_count() or 1})
    },
}


def _measure(
    name: str,
    prepare: Callable[[Path, str, int], None],
    ways: Ways,
    few: int,
    many: int,
    rounds: int,
) -> dict[str, Any]:
    found: dict[str, dict[int, list[Cost]]] = {way: {} for way in ways}
    for _ in range(rounds):
        for count in (few, many):
            with tempfile.TemporaryDirectory() as folder:
                prepare(Path(folder), name, count)
                for way, grade in ways.items():
                    side = "ours" if "kerasdojo" in way else "stock"
                    cost = grade(Path(folder) / side, name)
                    found[way].setdefault(count, []).append(cost)
                    print(name, way, count, cost, file=sys.stderr, flush=True)
    summary = {way: _way(costs, few, many) for way, costs in found.items()}
    for entry in summary.values():
        entry["stock_over_this"] = {
            key: summary[STOCK][key] / entry[key]
            for key in ("cpu_per_further", "wall_per_further", "cpu", "wall")
        }
    return {"few": few, "many": many, "rounds": rounds, "ways": summary}


def _way(costs: dict[int, list[Cost]], few: int, many: int) -> dict[str, Any]:
    """Return medians over the rounds."""
    median = {
        count: {
            key: statistics.median(asdict(cost)[key] for cost in found)
            for key in ("cpu", "wall", "memory")
        }
        for count, found in costs.items()
    }
    further = {
        f"{key}_per_further": (median[many][key] - median[few][key]) / (many - few)
        for key in ("cpu", "wall")
    }
    return {**median[many], **further}


def trained_courses(folder: Path, name: str, count: int) -> None:
    """Make a stock course and one of ours with the same answers."""
    write_course(folder / "stock", name, HERE / "course" / "solutions" / name)
    build(course_at(HERE / "course"), folder / "ours", "en")
    for side in ("stock", "ours"):
        hand_in(folder / side, name, count)


def untrained_courses(folder: Path, name: str, count: int) -> None:
    """Make a course of ours, and a copy that nbgrader grades with its own steps."""
    build(course_at(HERE.parent), folder / "ours", "en")
    hand_in(folder / "ours", name, count)
    shutil.copytree(folder / "ours", folder / "stock")
    with (folder / "stock" / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(STOCK_STEPS)


def hand_in(root: Path, name: str, count: int) -> None:
    """Release the assignment and submit the instructor's own notebook."""
    run([*NBGRADER, "generate_assignment", name], root)
    for number in range(count):
        folder = root / "submitted" / f"{'ab'[number % 2]}{number:03}" / name
        folder.mkdir(parents=True)
        shutil.copy(root / "source" / name / f"{name}.ipynb", folder)

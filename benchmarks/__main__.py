"""`python -m benchmarks`: grading a class, ours beside stock nbgrader, in one run."""

from __future__ import annotations

import argparse
import functools
import json
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.measure import Cost, run, run_together
from benchmarks.stock import write_course
from kerasdojo.course import course_at
from kerasdojo.fingerprint import versions
from kerasdojo.nbgrader.build import build

HERE = Path(__file__).resolve().parent
NAME = "01_small_fit"
PYTHON = [sys.executable, "-m"]
NBGRADER = [*PYTHON, "nbgrader"]


def main() -> None:
    """Measure, print, and keep the figures as JSON and as a page."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        rounds = [
            one_round(Path(folder) / str(number), arguments.students, arguments.few)
            for number in range(arguments.rounds)
        ]
    figures = {**summary(rounds, arguments), "start_up_seconds": start_up()}
    text = json.dumps(figures, indent=2)
    arguments.out.write_text(text + "\n", encoding="utf-8")
    print(text)


def one_round(root: Path, many: int, few: int) -> dict[str, dict[str, Any]]:
    """Return what every way of grading cost, for few and for many submissions."""
    found: dict[str, dict[str, Any]] = {}
    for count in (few, many):
        stock, ours = root / f"stock{count}", root / f"ours{count}"
        prepare_stock(stock, count)
        prepare_ours(ours, count)
        for way, measure in WAYS.items():
            cost = measure(ours if "kerasdojo" in way else stock)
            found.setdefault(way, {})[str(count)] = asdict(cost)
            print(way, count, cost, file=sys.stderr, flush=True)
    return found


def two_by_hand(root: Path) -> Cost:
    """Grade with two nbgrader processes, half of the class each."""
    copy = root.with_name(root.name + "-two")
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("autograded"))
    command = [*NBGRADER, "autograde", NAME]
    return run_together([[*command, f"--student={half}*"] for half in "ab"], copy)


def with_jobs(root: Path, jobs: int) -> Cost:
    """Grade with `kerasdojo autograde`."""
    command = [*PYTHON, "kerasdojo", "autograde", NAME, "--force"]
    return run([*command, "--jobs", str(jobs)], root)


PLAIN = [*NBGRADER, "autograde", NAME, "--force"]
WAYS: dict[str, Callable[[Path], Cost]] = {
    "stock nbgrader": functools.partial(run, PLAIN),
    "stock nbgrader, two by hand": two_by_hand,
    "nbgrader with the kerasdojo config": functools.partial(run, PLAIN),
    "kerasdojo autograde --jobs 1": functools.partial(with_jobs, jobs=1),
    "kerasdojo autograde --jobs 2": functools.partial(with_jobs, jobs=2),
}


def start_up(runs: int = 7) -> dict[str, float]:
    """Return the median wall seconds of commands that need no TensorFlow."""
    commands = {"list": ["list"], "hint": ["hint", "dense_forward"], "help": ["-h"]}
    return {
        name: statistics.median(
            run([*PYTHON, "kerasdojo", *words], HERE.parent).wall for _ in range(runs)
        )
        for name, words in commands.items()
    }


def summary(rounds: list[Any], arguments: argparse.Namespace) -> dict[str, Any]:
    """Return medians, cost of each further submission, and ratios to stock."""
    few, many = str(arguments.few), str(arguments.students)
    ways: dict[str, Any] = {}
    for way in rounds[0]:
        costs = {
            count: Cost(
                **{
                    key: statistics.median(r[way][count][key] for r in rounds)
                    for key in ("cpu", "wall", "memory")
                }
            )
            for count in (few, many)
        }
        further = arguments.students - arguments.few
        ways[way] = {
            "few": asdict(costs[few]),
            "many": asdict(costs[many]),
            "cpu_per_further": (costs[many].cpu - costs[few].cpu) / further,
            "wall_per_further": (costs[many].wall - costs[few].wall) / further,
        }
    for entry in ways.values():
        stock = ways["stock nbgrader"]
        entry["stock_over_this"] = {
            "cpu_per_further": stock["cpu_per_further"] / entry["cpu_per_further"],
            "wall_per_further": stock["wall_per_further"] / entry["wall_per_further"],
            "cpu": stock["many"]["cpu"] / entry["many"]["cpu"],
            "wall": stock["many"]["wall"] / entry["many"]["wall"],
        }
    return {
        "students": {"few": arguments.few, "many": arguments.students},
        "rounds": len(rounds),
        "machine": platform.platform(),
        "versions": versions(),
        "ways": ways,
    }


def prepare_stock(root: Path, count: int) -> None:
    """Make a stock course with `count` right submissions."""
    write_course(root, NAME, HERE / "course" / "solutions" / NAME)
    hand_in(root, count)


def prepare_ours(root: Path, count: int) -> None:
    """Make a course of ours with `count` right submissions."""
    build(course_at(HERE / "course"), root, "en")
    hand_in(root, count)


def hand_in(root: Path, count: int) -> None:
    """Release the assignment and submit the instructor's own notebook."""
    run([*NBGRADER, "generate_assignment", NAME], root)
    for number in range(count):
        folder = root / "submitted" / f"{'ab'[number % 2]}{number:03}" / NAME
        folder.mkdir(parents=True)
        shutil.copy(root / "source" / NAME / f"{NAME}.ipynb", folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--students", type=int, default=20, metavar="N")
    parser.add_argument("--few", type=int, default=4, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--out", type=Path, default=HERE / "results.json")
    return parser.parse_args()


if __name__ == "__main__":
    main()

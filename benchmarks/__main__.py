"""`python -m benchmarks`: what grading costs, ours beside its peers, in one run.

Prints and keeps the figures of each part in `results.json`, and draws
`docs/benchmarks.md` from them. Parts not named keep what was measured before.
"""

from __future__ import annotations

import argparse
import datetime
import functools
import json
import os
import platform
import statistics
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

from benchmarks import (
    cluster,
    confine,
    feedback,
    floor,
    grading,
    kernel,
    longhaul,
    loop,
    notebook,
    warm,
)
from benchmarks.grading import PYTHON
from benchmarks.measure import run
from benchmarks.page import write_page
from kerasdojo.fingerprint import versions

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results.json"


def main() -> None:
    """Measure what was asked for."""
    arguments = _arguments()
    known = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    for name in arguments.parts or PARTS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        figures = PARTS[name](arguments)
        known[name] = {"measured": _where(), "figures": figures}
        RESULTS.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
        print(json.dumps({name: figures}, indent=2))
    write_page(known, HERE.parent / "docs")


def start_up(runs: int = 7) -> dict[str, float]:
    """Return the median wall seconds of commands that need no TensorFlow."""
    commands = {"list": ["list"], "hint": ["hint", "dense_forward"], "help": ["-h"]}
    return {
        name: statistics.median(
            run([*PYTHON, "kerasdojo", *words], HERE.parent).wall for _ in range(runs)
        )
        for name, words in commands.items()
    }


def _class(measure: Callable[..., Any], arguments: argparse.Namespace) -> Any:
    return measure(arguments.few, arguments.students, arguments.rounds)


PARTS: dict[str, Callable[[argparse.Namespace], Any]] = {
    "trained": functools.partial(_class, grading.trained),
    "untrained": functools.partial(_class, grading.untrained),
    "floor": lambda _: floor.measure(),
    "warm": lambda _: warm.measure(),
    "longhaul": lambda _: longhaul.measure(),
    "loop": lambda _: loop.measure(),
    "feedback": lambda _: feedback.measure(),
    "cluster": lambda _: cluster.measure(),
    "kernel": lambda _: kernel.measure(),
    "notebook": lambda _: notebook.measure(),
    "confine": lambda _: confine.summary(),
    "start_up": lambda _: start_up(),
}


def _where() -> dict[str, Any]:
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    installed = versions() | {"nbgrader": metadata.version("nbgrader")}
    return {"date": today, "machine": machine, "versions": installed}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART")
    parser.add_argument("--students", type=int, default=12, metavar="N")
    parser.add_argument("--few", type=int, default=4, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    return parser.parse_args()


if __name__ == "__main__":
    main()

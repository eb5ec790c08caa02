"""One submission graded again by a formgrader whose pool is warm, ours beside stock.

Formgrader calls nbgrader's own interface in the process of the Jupyter server, so that
is what is called here. The answer is changed each time; nothing is looked up.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

from benchmarks.grading import TRAINED, trained_courses

STUDENT = "a000"


def measure(times: int = 4) -> dict[str, Any]:
    """Return the wall seconds of each of `times` gradings, stock and ours."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        trained_courses(Path(folder), TRAINED, 1)
        for side in ("stock", "ours"):
            done = subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "benchmarks.warm",
                    f"{folder}/{side}",
                    str(times),
                ],
                stdout=subprocess.PIPE,
                check=True,
                text=True,
            )
            found[side] = json.loads(done.stdout.splitlines()[-1])
    again = {side: min(seconds[1:]) for side, seconds in found.items()}
    return {"seconds": found, "again": again, "ratio": again["stock"] / again["ours"]}


def grade_again(root: Path, times: int) -> list[float]:
    """Grade one submission several times in this process; return the seconds."""
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    from kerasdojo.nbgrader.settings import read_config

    os.chdir(root)
    os.environ["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    config = read_config(root)
    api = NbGraderAPI(coursedir=CourseDirectory(config=config), config=config)
    notebook = root / "submitted" / STUDENT / TRAINED / f"{TRAINED}.ipynb"
    seconds = []
    for number in range(times):
        change(notebook, number)
        start = time.perf_counter()
        outcome = api.autograde(TRAINED, STUDENT, force=True, create=True)
        seconds.append(time.perf_counter() - start)
        if not outcome["success"]:
            raise RuntimeError(outcome.get("log") or outcome["error"])
    return seconds


def change(notebook: Path, number: int) -> None:
    """Make the answers differ from all before in a comment."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    for cell in content["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = "".join(cell["source"]) + f"\n# {number}"
    notebook.write_text(json.dumps(content), encoding="utf-8")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    print(json.dumps(grade_again(Path(sys.argv[1]), int(sys.argv[2]))))

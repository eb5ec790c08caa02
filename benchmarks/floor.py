"""The floor: the same cells and checks a second time in one process that is warm.

Nothing is confined, nobody judges, nothing is stored; what is left is what Keras needs
to trace and train. Our own settings are on.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.grading import TRAINED, UNTRAINED, trained_courses, untrained_courses
from kerasdojo.processes.environment import child_environment

ENVIRONMENT = {
    "NBGRADER_EXECUTION": "autograde",
    "PYTHONPATH": str(Path(__file__).resolve().parents[1]),
}


def measure(times: int = 4) -> dict[str, float]:
    """Return the CPU seconds of the cheapest run but the first, by notebook."""
    found = {}
    for name in (TRAINED, *UNTRAINED):
        prepare = trained_courses if name == TRAINED else untrained_courses
        with tempfile.TemporaryDirectory() as folder:
            prepare(Path(folder), name, 1)
            root = Path(folder) / "stock"
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.floor", str(times)],
                input=json.dumps(_cells(root, name)),
                stdout=subprocess.PIPE,
                check=True,
                cwd=root / "source" / name,
                env=child_environment() | ENVIRONMENT,
                text=True,
            )
        found[name] = min(json.loads(done.stdout.splitlines()[-1])[1:])
    return found


def _cells(root: Path, name: str) -> list[str]:
    path = root / "source" / name / f"{name}.ipynb"
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(c["source"]) for c in cells if c["cell_type"] == "code"]


def run_cells(cells: list[str], times: int) -> list[float]:
    """Run a notebook's cells in a fresh namespace each time; return CPU seconds."""
    from IPython.core.interactiveshell import InteractiveShell

    from kerasdojo.processes import children

    children.preload()
    shell = InteractiveShell()
    seconds = []
    for _ in range(times):
        shell.reset()
        start = time.process_time()
        with contextlib.redirect_stdout(io.StringIO()):
            for cell in cells:
                shell.run_cell(cell).raise_error()
        seconds.append(time.process_time() - start)
    return seconds


if __name__ == "__main__":
    print(json.dumps(run_cells(json.load(sys.stdin), int(sys.argv[1]))), flush=True)
    os._exit(0)

"""Runs notebooks cell by cell in IPython and grades as nbgrader grades a kernel.

What nbgrader's `Execute` does, with one shell for many notebooks in the place of a
kernel for each, so that a whole corpus takes a minute. Usage:
`python stock_shell.py NOTEBOOK...`; prints `{notebook: {grade_id: score}}`.
"""

import json
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config


@contextmanager
def descriptor_of(number, file):
    """Send what is written to a descriptor into a file."""
    kept = os.dup(number)
    os.dup2(file.fileno(), number)
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os.dup2(kept, number)
        os.close(kept)


def score(shell, cell):
    points = cell["metadata"]["nbgrader"]["points"]
    with tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as out:
        with descriptor_of(2, err), descriptor_of(1, out):
            done = shell.run_cell("".join(cell["source"]), store_history=True)
        if not done.success or err.tell():
            return 0.0
    return float(points if done.result is None else done.result)


def run(shell, path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    os.chdir(path.parent)
    shell.reset()
    scores = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        record = cell["metadata"].get("nbgrader", {})
        if record.get("grade"):
            scores[record["grade_id"]] = score(shell, cell)
        else:
            with tempfile.TemporaryFile() as sink, descriptor_of(1, sink):
                shell.run_cell("".join(cell["source"]), store_history=True)
    return scores


def main():
    os.environ["NBGRADER_EXECUTION"] = "autograde"
    config = Config()
    config.HistoryManager.hist_file = ":memory:"
    config.InteractiveShell.colors = "nocolor"
    shell = InteractiveShell(config=config)
    found = {name: run(shell, Path(name)) for name in sys.argv[1:]}
    print(json.dumps(found))


if __name__ == "__main__":
    main()

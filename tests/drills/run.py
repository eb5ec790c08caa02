"""Runs `kerasdojo autograde` under a hazard, then once more without it.

Reads one JSON request a line (`folder`, `around`, `inside`, `engine`) and answers with
one JSON outcome: exit code and output of both runs, processes left behind, and a hash
of all scores and graded notebooks.
"""

import contextlib
import ctypes
import hashlib
import json
import os
import sys
import tempfile
import traceback
import warnings
from pathlib import Path
from typing import Any

import psutil
from conftest import FakePool
from drills import hazards
from nbgrader_helpers import record

import kerasdojo.autograding
import kerasdojo.cli
from kerasdojo.nbgrader import bulk, feedback, pool
from kerasdojo.report.gradebook import gradebook_url, read_scores

CONCEPT = "01_numbers"
IMPORTED = (bulk, feedback)
SUBREAPER = 36


def main() -> None:
    """Serve requests until the standard input ends."""
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            outcome = drill(**json.loads(line))
            os.write(writer, json.dumps(outcome).encode())
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as file:
            print(file.read(), flush=True)
        os.waitpid(pid, 0)


def drill(folder: str, around: str, inside: str, engine: str) -> dict[str, Any]:
    """Run the command twice; never raises."""
    root = Path(folder)
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    if engine == "fake":
        pool.Pool = FakePool
    try:
        with getattr(hazards, around)(root):
            first = run(root, getattr(hazards, inside))
            orphans = left_behind()
        second = run(root, hazards.nothing)
        return {
            "first": first,
            "orphans": orphans,
            "second": second,
            "scores": scores(root),
            "record": hashlib.sha256(repr(record(root, CONCEPT)).encode()).hexdigest(),
        }
    except Exception:
        return {"failed": traceback.format_exc()}


def scores(root: Path) -> dict[str, float]:
    """Return everybody's points."""
    found = read_scores(gradebook_url(root))[CONCEPT]
    return {
        student_id: sum(entry.score for entry in exercises.values())
        for student_id, exercises in found.items()
    }


def run(root: Path, inside: Any) -> dict[str, Any]:
    """Run the command in a process of its own; return exit code and output."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        pid = os.fork()
        if pid == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            code = 70
            try:
                code = command(root, inside)
            finally:
                os._exit(code)
        _, status = os.waitpid(pid, 0)
        out.seek(0)
        err.seek(0)
        told = {"out": out.read().decode(), "err": err.read().decode()}
        return {"code": os.waitstatus_to_exitcode(status), **told}


def command(root: Path, inside: Any) -> int:
    """Be the command, to the end."""
    code = 70
    try:
        inside()
        words = ["autograde", CONCEPT, "--course", str(root), "--jobs", "2"]
        code = kerasdojo.cli.main(words)
    except BaseException:
        traceback.print_exc()
        code = 1
    finally:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    return code


def left_behind() -> list[str]:
    """Return the processes that outlived the command, after some seconds of grace."""
    children = psutil.Process().children(recursive=True)
    alive = psutil.wait_procs(children, timeout=10)[1]
    return [" ".join(process.cmdline()) for process in alive]


if __name__ == "__main__":
    main()

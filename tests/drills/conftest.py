"""A class that is graded while something goes wrong."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from nbgrader_helpers import hand_in, released_class

CONCEPT = "01_numbers"
HERE = Path(__file__).parent
MEAN = "def running_mean(values):\n    return sum(values) / len(values)"
STUDENTS = {
    "ada": "def double(x):\n    return x + x",
    "bob": "def double(x):\n    return x  # verdict: values=failed:forgot_factor",
    "eve": "def double(x):\n    return 2 * x",
}
Drill = Callable[..., dict[str, Any]]


@pytest.fixture(scope="package")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course folder with three submissions; its path is an awkward one."""
    base = tmp_path_factory.mktemp("drills") / "가을 학기 (1)"
    root = released_class(base, CONCEPT)
    for student, source in STUDENTS.items():
        hand_in(root, CONCEPT, student, double=source, running_mean=MEAN)
    return root


@pytest.fixture(scope="package")
def kept() -> Iterator[dict[str, Any]]:
    """What came of each drill; `KERASDOJO_DRILLS` names a file to keep it in.

    The file holds `{DRILL: {"code", "said", "then", "lost"}}`: exit code and first
    line of errors under the hazard, exit code and summary of the run after it, and
    the number of submissions that did not have their verdict in the end.
    """
    found: dict[str, Any] = {}
    yield found
    if path := os.environ.get("KERASDOJO_DRILLS"):
        text = json.dumps(found, ensure_ascii=False, indent=1)
        Path(path).write_text(text + "\n", encoding="utf-8")


@pytest.fixture(scope="package")
def drill(handed_in: Path) -> Iterator[Drill]:
    """Runs a drill in a fresh copy of the class."""
    paths = os.pathsep.join([str(HERE.parent), os.environ.get("PYTHONPATH", "")])
    server = subprocess.Popen(
        [sys.executable, "-P", str(HERE / "run.py")],
        env={**os.environ, "KERASDOJO_LANG": "en", "PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdin
    assert server.stdout

    def run(
        folder: Path,
        around: str = "undisturbed",
        inside: str = "nothing",
        engine: str = "fake",
    ) -> dict[str, Any]:
        root = Path(shutil.copytree(handed_in, folder / "반 class"))
        request = {"folder": str(root), "around": around, "inside": inside}
        print(json.dumps({**request, "engine": engine}), file=server.stdin, flush=True)
        outcome: dict[str, Any] = json.loads(server.stdout.readline())
        assert "failed" not in outcome, outcome["failed"]
        return outcome

    yield run
    server.communicate(timeout=30)

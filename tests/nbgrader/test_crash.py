"""Killed anywhere, grading and feedback lose nothing, and the next run goes on."""

import contextlib
import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import psutil
import pytest
from nbgrader_helpers import hand_in, record, released_class

from kerasdojo.report.gradebook import gradebook_url, read_scores

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(300)]

CONCEPT = "01_numbers"
DYING = Path(__file__).parents[1] / "dying.py"
MEAN = "def running_mean(values):\n    return sum(values) / len(values)"
STUDENTS = {
    "ada": "def double(x):\n    return x + x",
    "bob": "def double(x):\n    return x  # verdict: values=failed:forgot_factor",
    "eve": "def double(x):\n    return 2 * x",
}


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory) -> Path:
    """A course folder with three submissions."""
    base = tmp_path_factory.mktemp("crash")
    root = released_class(base, CONCEPT)
    for student, source in STUDENTS.items():
        hand_in(root, CONCEPT, student, double=source, running_mean=MEAN)
    return root


@pytest.fixture(scope="module")
def dying():
    """Runs a command in a folder; kills it at a point; returns how many it passed."""
    process = subprocess.Popen(
        [sys.executable, str(DYING)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def run(command: str, root: Path, point: int = 0) -> int:
        process.stdin.write(f"{command} {root} {point}\n")
        process.stdin.flush()
        status, passed = map(int, process.stdout.readline().split())
        assert status == (signal.SIGKILL if point else 0)
        return passed

    yield run
    process.communicate(timeout=30)


@pytest.fixture(scope="module")
def whole(handed_in, dying, tmp_path_factory) -> dict[str, tuple[Path, int]]:
    """Folders before and after each command, and the points it passes."""
    base = tmp_path_factory.mktemp("whole")
    graded = Path(shutil.copytree(handed_in, base / "graded"))
    points = dying("autograde", graded)
    fed_back = Path(shutil.copytree(graded, base / "fed_back"))
    return {
        "autograde": (graded, points),
        "feedback": (fed_back, dying("feedback", fed_back)),
    }


def points(command: str, count: int) -> list[float]:
    """Places of a run to die at, one in each of `count` equal parts of it."""
    rng = random.Random(command)
    return [(part + rng.random()) / count for part in range(count)]


@pytest.mark.parametrize("place", points("autograde", 5))
def test_grading_that_was_killed_goes_on(
    handed_in, dying, whole, tmp_path, place
) -> None:
    root = Path(shutil.copytree(handed_in, tmp_path / "class"))
    finished, passed = whole["autograde"]
    dying("autograde", root, 1 + int(place * (passed - 1)))
    assert is_sound(root)
    before = stored(root)

    dying("autograde", root)
    assert record(root, CONCEPT) == record(finished, CONCEPT)
    times = Counter((root / "graded.txt").read_text().split())
    assert {times[student] for student in before} <= {1}
    assert set(times) == set(STUDENTS)
    dying("autograde", root)
    assert Counter((root / "graded.txt").read_text().split()) == times


@pytest.mark.parametrize("place", points("feedback", 3))
def test_feedback_that_was_killed_goes_on(whole, dying, tmp_path, place) -> None:
    root = Path(shutil.copytree(whole["autograde"][0], tmp_path / "class"))
    finished, passed = whole["feedback"]
    dying("feedback", root, 1 + int(place * (passed - 1)))
    written = pages(root)
    assert {name: pages(finished)[name] for name in written} == written

    dying("feedback", root)
    assert pages(root) == pages(finished)


def test_no_process_outlives_a_run_that_was_killed(handed_in, tmp_path) -> None:
    root = Path(shutil.copytree(handed_in, tmp_path / "class"))
    command = [sys.executable, "-m", "kerasdojo", "autograde", CONCEPT]
    run = psutil.Popen([*command, "--course", str(root)], stdout=subprocess.DEVNULL)
    tick = threading.Event()
    try:
        while len(started := with_children(run, "processes.zygote")) < 3:
            assert run.poll() is None
            tick.wait(0.05)
    finally:
        run.kill()
        run.wait()
    assert psutil.wait_procs(started, timeout=30)[1] == []


def with_children(run: psutil.Process, name: str) -> list[psutil.Process]:
    """Return the child of that name, and the judge and worker forked from it."""
    for child in run.children():
        with contextlib.suppress(psutil.NoSuchProcess):
            if name in " ".join(child.cmdline()):
                return [child, *child.children(recursive=True)]
    return []


def is_sound(root: Path) -> bool:
    """Whether everything that is there can be read."""
    with sqlite3.connect(root / "gradebook.db") as gradebook:
        assert gradebook.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    read_scores(gradebook_url(root))
    for folder in (root / "results", root / ".kerasdojo"):
        for path in folder.rglob("[!.]*.json"):
            json.loads(path.read_bytes())
    return True


def stored(root: Path) -> set[str]:
    """Whose verdict is kept."""
    return {path.stem for path in (root / ".kerasdojo/graded").rglob("[!.]*.json")}


def pages(root: Path) -> dict[str, bytes]:
    """All feedback pages."""
    found = sorted((root / "feedback").rglob("[!.]*.html"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}

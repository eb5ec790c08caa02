"""Damaged notebooks cost what was lost in them, and nothing else."""

import json
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

CORRUPT = Path(__file__).parents[2] / "tools" / "corrupt"
pytestmark = pytest.mark.timeout(300)


def run(script: Path, *arguments: object) -> dict:
    """Run one of the scripts; return the JSON it prints."""
    done = subprocess.run(
        [sys.executable, str(script), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return json.loads(done.stdout)


@pytest.mark.tensorflow
def test_a_class_of_damaged_notebooks_keeps_what_is_not_damaged() -> None:
    options = ("--cases", 40, "--students", 40, "--seed", 7, "--jobs", 2)
    found = run(CORRUPT, *options)["01_numbers"]
    assert found["cases"] == 40
    assert found["answers"]["same"] > found["answers"]["lost"] > 0


def test_answers_that_no_damage_touched_stand_in_the_submission() -> None:
    assert run(CORRUPT / "properties.py", 150)["cases"] >= 150


@pytest.fixture(scope="module")
def corrupt() -> SimpleNamespace:
    """The module with the promises."""
    return SimpleNamespace(**runpy.run_path(str(CORRUPT), run_name="corrupt"))


BEFORE = {"double": [["passed", 2.0, None]]}
TOLD = [{"kind": "missing", "about": "double"}]


@pytest.mark.parametrize(
    ("lost", "after", "repairs", "told", "broken"),
    [
        (False, BEFORE, [], "", ""),
        (False, {"double": [["failed", 2.0, None]]}, [], "", "became"),
        (False, {"double": [["passed", 2.0, "x"]]}, [], "", "became"),
        (True, {"double": [["failed", 0.0, None]]}, TOLD, "double", ""),
        (True, BEFORE, TOLD, "double", "scored 2.0"),
        (True, {"double": [["failed", 0.0, None]]}, [], "double", "instructor"),
        (True, {"double": [["failed", 0.0, None]]}, TOLD, "", "student"),
    ],
)
def test_a_broken_promise_is_found(corrupt, lost, after, repairs, told, broken) -> None:
    room = SimpleNamespace(verdicts=lambda _: after, told=lambda _: told)
    state = {"lost": {"double"} if lost else set(), "unsure": set(), "kinds": set()}
    case = SimpleNamespace(units={"double"}, **state)
    entry = {"repairs": repairs, "state": "graded", "message": ""}
    found = corrupt.problems(room, "ada", case, {"ada": BEFORE}, entry)
    assert bool(found) == bool(broken)
    assert broken in "".join(found)

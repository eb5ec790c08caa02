"""The same work gets the same verdict, whatever ran before or beside it."""

import ast
import itertools
import json
from pathlib import Path

import psutil
import pytest
from conftest import FakePool

from kerasdojo.autograding import TRIED_AGAIN
from kerasdojo.cli import main
from kerasdojo.course.determinism import FILE, Way, busy, ways

CHECKOUT = Path(__file__).parents[2]
JUDGING = CHECKOUT / "src/kerasdojo"


class Moody(FakePool):
    """Says something else to each class it grades."""

    moods = itertools.count()

    def __init__(self, *arguments, **settings):
        super().__init__(*arguments, **settings)
        self.mood = next(self.moods)

    def grade(self, submission):
        result = super().grade(submission)
        if self.mood % 2:
            (exercise,) = result.exercises
            object.__setattr__(exercise.checks[0], "misconception", "moody")
        return result


@pytest.mark.usefixtures("fake_pool")
def test_runs_that_agree_are_kept(kerasdojo, work):
    run = kerasdojo("dev", "determinism", "1", "--runs", "4", "--keep")
    assert (run.code, run.err) == (0, "")
    assert run.out == "01_numbers: 10 answers, 15 checks, 4 runs, 0 differences\n"
    kept = json.loads((work / FILE).read_text())["01_numbers"]
    assert [(entry["seed"], entry["jobs"]) for entry in kept["runs"]] == [
        (0, 1),
        (1, 2),
        (2, 2),
        (3, 1),
    ]
    assert kept["differences"] == []
    assert kerasdojo("dev", "determinism", "2", "--runs", "1", "--keep").code == 0
    assert set(json.loads((work / FILE).read_text())) == {"01_numbers", "02_words"}


def test_a_verdict_that_changes_is_shown(kerasdojo, monkeypatch):
    monkeypatch.setattr("kerasdojo.autograding.Pool", Moody)
    run = kerasdojo("dev", "determinism", "shout", "--runs", "2", "--only", "pass_")
    assert run.code == 1
    assert "pass_upper.py, 2, shout capitals misconception" in run.out
    assert "None\n    'moody'" in run.out


def test_a_second_try_is_counted_and_no_difference(kerasdojo, monkeypatch):
    class Busy(FakePool):
        """Grades everything twice."""

        def grade(self, submission):
            return super().grade(submission).noting(TRIED_AGAIN)

    monkeypatch.setattr("kerasdojo.autograding.Pool", Busy)
    run = kerasdojo("dev", "determinism", "shout", "--runs", "1", "--json")
    (found,) = run.json.values()
    assert found["runs"][0]["retried"] == found["answers"]
    assert (run.code, found["differences"]) == (0, [])


def test_orders_and_loads_differ():
    chosen = ways(3)
    assert len({way.seed for way in chosen}) == 3
    assert {way.jobs for way in chosen} == {1, 2}
    assert [bool(way.busy) for way in chosen] == [False, False, True]
    assert chosen[0] == Way(0, 1, 0)


def test_busy_processes_work_and_end():
    before = set(psutil.Process().children())
    with busy(2):
        started = set(psutil.Process().children()) - before
        assert len(started) == 2
    assert not any(process.is_running() for process in started)


@pytest.mark.tensorflow
@pytest.mark.timeout(180)
def test_a_warm_judge_says_what_a_fresh_one_says(monkeypatch, capsys):
    """Keras numbers layers on and on: a judge must not tell how long it has lived."""
    monkeypatch.chdir(CHECKOUT)
    arguments = ("predict_one", "--only", "fail_form", "--runs", "2", "--json")
    code = main(["dev", "determinism", *arguments])
    (found,) = json.loads(capsys.readouterr().out).values()
    assert (code, found["differences"]) == (0, [])
    assert found["answers"] == 7


@pytest.mark.parametrize("folder", ["judge", "expect", "worker"])
def test_no_verdict_looks_at_a_clock(folder):
    """Only time limits and the figures beside a verdict do."""
    knows = {
        path.name
        for path in (JUDGING / folder).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and {"time", "datetime", "timeit"}
        & {getattr(node, "module", None), *(alias.name for alias in node.names)}
    }
    limits = {"judge": {"session.py", "watchdog.py", "judge.py", "checker.py"}}
    assert knows == limits.get(folder, set())

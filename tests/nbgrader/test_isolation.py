"""Other people's work is graded where it is kept apart, or with a warning on it."""

import functools
import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from nbconvert.exporters import NotebookExporter
from nbformat.v4 import new_notebook
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader_helpers import hand_in, released_class

from kerasdojo import isolation
from kerasdojo.cli import main
from kerasdojo.confine import Missing, Policy, Probe, probe
from kerasdojo.course import Refusal
from kerasdojo.nbgrader import preprocessor
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.text import Text

pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings("ignore"),
]

CONCEPT = "01_numbers"
ADVICE = Text(en="Boot another kernel.", ko="다른 커널로 부팅하세요.")
NOTHING = Probe(
    (), (Missing("landlock", "no", ADVICE), Missing("cgroup", "", ADVICE)), 0
)
# nbgrader reads its configuration as Python: what follows takes all layers away.
NO_LAYERS = """
import functools
from kerasdojo import confine, isolation
isolation.probe = lambda: confine.Probe((), (), 0)
isolation.Policy = functools.partial(confine.Policy, layers=frozenset())
"""
NONE = 'c.JudgeExecute.require_isolation = "none"\n'
WRONG = "def double(x):\n    return x"


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory) -> Path:
    """A course folder with one submission."""
    base = tmp_path_factory.mktemp("isolation")
    root = released_class(base, CONCEPT)
    hand_in(root, CONCEPT, "kim", double=WRONG)
    return root


@pytest.fixture
def root(handed_in: Path, tmp_path: Path) -> Path:
    """A copy of that folder for one test."""
    copy = tmp_path / "class"
    shutil.copytree(handed_in, copy)
    return copy


@pytest.fixture
def bare(monkeypatch) -> None:
    """A machine without any layer, as far as this process knows."""
    monkeypatch.setattr(isolation, "probe", lambda: NOTHING)
    policy = functools.partial(Policy, layers=frozenset())
    monkeypatch.setattr(isolation, "Policy", policy)


def configure(root: Path, text: str) -> None:
    with (root / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(text)


def result(root: Path) -> dict:
    path = Classroom.at(root).result(CONCEPT, "kim")
    return json.loads(path.read_text(encoding="utf-8"))


def test_nbgrader_refuses_before_it_touches_a_submission(root, nbgrader):
    configure(root, NO_LAYERS)
    done = nbgrader(root, "autograde", CONCEPT)
    assert done.returncode == 1
    assert "isolation 'bwrap' is required" in done.stderr
    assert "--require-isolation none" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list((root / "autograded").rglob("*.ipynb"))
    assert not (root / "results").exists()


def test_nbgrader_marks_every_result_where_protection_is_waived(root, nbgrader):
    configure(root, NO_LAYERS + NONE)
    for command in ("autograde", "generate_feedback"):
        done = nbgrader(root, command, CONCEPT)
        assert done.returncode == 0, done.stderr
    assert result(root)["isolation"] == "NOT ISOLATED"
    (page,) = (root / "feedback").rglob("*.html")
    assert isolation.NOTE.en in page.read_text(encoding="utf-8")


def test_what_would_run_in_a_kernel_is_refused_or_marked(root, monkeypatch):
    room = Classroom.at(root)
    kernel = SimpleNamespace(preprocess=lambda nb, resources: (nb, resources))
    monkeypatch.setattr(preprocessor, "_room", lambda step: room)
    monkeypatch.setattr(preprocessor, "Execute", lambda parent: kernel)
    resources = {"nbgrader": {"assignment": "own", "notebook": "own"}}
    step = preprocessor.JudgeExecute(parent=nbgrader_step(root))
    with pytest.raises(NbGraderException, match="own is not of the course"):
        step.preprocess(new_notebook(), resources)
    step.config.JudgeExecute.require_isolation = "none"
    notebook, _ = step.preprocess(new_notebook(), resources)
    assert isolation.NOTE.en in notebook.cells[0].source


def nbgrader_step(root: Path) -> NotebookExporter:
    """What nbgrader makes a preprocessor's parent: an exporter of a converter."""
    directory = CourseDirectory(root=str(root))
    return NotebookExporter(parent=Autograde(coursedir=directory))


def test_the_command_refuses_with_what_to_do(root, bare, capsys):
    code = main(["autograde", CONCEPT, "--course", str(root), "--lang", "en"])
    error = capsys.readouterr().err
    assert code == 2
    assert f"landlock: {ADVICE.en}" in error
    assert "cgroup" not in error
    main(["autograde", CONCEPT, "--course", str(root), "--lang", "ko"])
    assert f"landlock: {ADVICE.ko}" in capsys.readouterr().err


def test_the_command_warns_and_grades_again_once_there_is_protection(
    root, bare, capsys, monkeypatch
):
    command = ["autograde", CONCEPT, "--course", str(root), "--jobs", "1"]
    waived = [*command, "--require-isolation", "none"]
    assert main(waived) == 0
    assert "NOT ISOLATED: 1 of these marks" in capsys.readouterr().err
    assert result(root)["isolation"] == "NOT ISOLATED"
    monkeypatch.setattr(isolation, "probe", probe)
    monkeypatch.setattr(isolation, "Policy", Policy)
    assert main([*command, "--json"]) == 0
    told = capsys.readouterr()
    (row,) = json.loads(told.out)
    assert (row["state"], row["isolation"][:4]) == ("graded", "full")
    assert "NOT ISOLATED" not in told.err
    assert main([*waived, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["state"], row["isolation"][:4]) == ("known", "full")


def test_a_worker_below_the_level_runs_nothing(root, bare):
    from kerasdojo.autograding import autograde
    from kerasdojo.submission import Cell, Submission

    canary = root / "canary"
    cell = Cell(f"open({str(canary)!r}, 'w')", "cell", "double")
    work = Submission(CONCEPT, (cell,), exercises=("double",))
    course = Classroom.at(root).course
    found = autograde(work, course, policy=isolation.policy_requiring("bwrap"))
    assert {c.status for e in found.exercises for c in e.checks} == {"error"}
    assert "level 2 is required, 0 was reached" in found.versions["broken"]
    assert not canary.exists()
    found = autograde(work, course, policy=isolation.policy_requiring("none"))
    assert found.isolation == "NOT ISOLATED"
    assert canary.exists()


@pytest.mark.parametrize("required", isolation.LEVELS)
def test_what_this_machine_reaches_is_not_refused(required):
    if isolation.LEVELS[required] <= probe().level:
        isolation.require(required)
    else:
        with pytest.raises(Refusal, match="required"):
            isolation.require(required)


def test_a_level_that_does_not_exist_is_refused():
    with pytest.raises(Refusal, match="full\\+uid"):
        isolation.require("total")
    assert isolation.suffices("full+uid", "full")
    assert isolation.suffices("NOT ISOLATED", "none")
    assert not isolation.suffices("bwrap", "full")
    assert not isolation.suffices("", "bwrap")

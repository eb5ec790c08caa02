"""The guide through a term: what stands where, and what comes next."""

import dataclasses
import json
import os
import shutil
import warnings

import pytest
from instructor.conftest import CONCEPT, MEAN, RIGHT
from nbgrader.api import Gradebook
from nbgrader.utils import notebook_hash
from nbgrader_helpers import hand_in

from kerasdojo.cli import main
from kerasdojo.cli.terms import PERSON, SHORT, STEPS
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.feedback import Feedback
from kerasdojo.report.gradebook import gradebook_url
from kerasdojo.term import Assignment, next_step, overall_step, read_term

# nbgrader and what it stands on warn about themselves.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.timeout(180)]

NEW = Assignment(
    name="a",
    exchange=True,
    generated=False,
    handed_out=False,
    to_collect=0,
    submitted=0,
    graded=0,
    by_hand=0,
    feedback=0,
    returned=0,
)


def after(**facts: object) -> Assignment:
    return dataclasses.replace(NEW, **facts)


# What happens in a term, one after the other, and what comes next each time.
TERM = [
    ({}, "generate"),
    ({"generated": True}, "release"),
    ({"handed_out": True}, "hand_out"),
    ({"to_collect": 2}, "collect"),
    ({"to_collect": 0, "submitted": 2}, "autograde"),
    ({"graded": 2, "by_hand": 1}, "grade_by_hand"),
    ({"by_hand": 0}, "feedback"),
    ({"feedback": 2}, "release_feedback"),
    ({"returned": 2}, "hand_out"),
    ({"to_collect": 1}, "collect"),
]


def test_a_term_goes_from_step_to_step() -> None:
    facts: dict[str, object] = {}
    for changed, kind in TERM:
        facts.update(changed)
        step = next_step(after(**facts))
        assert (step.kind, step.assignment) == (kind, "a")
        assert bool(step.command) == (kind in STEPS)
        assert kind in SHORT
        assert step.command or kind in PERSON


def test_submissions_come_before_new_assignments() -> None:
    graded = after(
        name="b", generated=True, handed_out=True, submitted=3, graded=3, by_hand=1
    )
    late = dataclasses.replace(graded, name="c", graded=2)
    assert overall_step([NEW, graded]).command == (
        "nbgrader",
        "generate_assignment",
        "a",
    )
    assert overall_step([NEW, graded, late]).assignment == "c"
    assert overall_step([graded]) is None
    assert overall_step([]) is None


def standing(room: Classroom) -> Assignment:
    [entry] = read_term(room)
    return entry


def write_feedback(room: Classroom) -> None:
    assert {told.state for told in Feedback(room, CONCEPT).run()} == {"written"}


def test_a_graded_class_needs_feedback(room) -> None:
    entry = standing(room)
    assert (entry.submitted, entry.graded, entry.by_hand, entry.feedback) == (
        2,
        2,
        0,
        0,
    )
    assert entry.generated
    assert next_step(entry).kind == "feedback"
    write_feedback(room)
    entry = standing(room)
    assert (entry.feedback, entry.returned) == (2, 2)
    assert overall_step([entry]) is None


def test_what_comes_later_is_noticed(room) -> None:
    write_feedback(room)
    with Gradebook(gradebook_url(room.root)) as gradebook:
        place = ("double-values", CONCEPT, CONCEPT, "bob")
        gradebook.find_grade(*place).manual_score = 1.5
        gradebook.find_grade(*place).needs_manual_grade = True
        gradebook.db.commit()
    entry = standing(room)
    assert (entry.by_hand, entry.feedback) == (1, 1)
    hand_in(room.root, CONCEPT, "ada", double=RIGHT, running_mean=f"{MEAN}\n")
    hand_in(room.root, CONCEPT, "eve", double=RIGHT)
    entry = standing(room)
    assert (entry.submitted, entry.graded) == (3, 1)
    assert next_step(entry).kind == "autograde"


def test_collected_submissions_are_compared_by_their_time(room) -> None:
    for folder, time in (("submitted", "2026-03-02"), ("autograded", "2026-03-01")):
        path = room.root / folder / "ada" / CONCEPT / "timestamp.txt"
        path.parent.chmod(0o755)
        path.write_text(f"{time} 12:00:00 UTC\n", encoding="utf-8")
    os.utime(room.root / "submitted/ada" / CONCEPT / f"{CONCEPT}.ipynb", (0, 0))
    assert standing(room).graded == 1


@pytest.fixture
def exchange(room, tmp_path):
    """The course's folder in an exchange that students use."""
    root = tmp_path / "exchange"
    (root / "kerasdojo" / "inbound").mkdir(parents=True)
    with (room.root / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(f"\nc.Exchange.root = {str(root)!r}\n")
    return root / "kerasdojo"


def submit(exchange, student: str, time: str) -> None:
    folder = exchange / "inbound" / f"{student}+{CONCEPT}+{time}+secret"
    folder.mkdir()
    (folder / "timestamp.txt").write_text(f"{time}\n", encoding="utf-8")


def test_an_exchange_is_part_of_the_term(room, exchange) -> None:
    assert next_step(standing(room)).kind == "release"
    (exchange / "outbound" / CONCEPT).mkdir(parents=True)
    submit(exchange, "ada", "2026-03-01 12:00:00.0 UTC")
    submit(exchange, "ada", "2026-03-02 12:00:00.0 UTC")
    submit(exchange, "eve", "2026-03-02 12:00:00.0 UTC")
    assert standing(room).to_collect == 2
    collected = room.root / "submitted/ada" / CONCEPT / "timestamp.txt"
    collected.write_text("2026-03-02 12:00:00.0 UTC", encoding="utf-8")
    assert standing(room).to_collect == 1


def test_feedback_is_released_again_when_it_changes(room, exchange) -> None:
    (exchange / "outbound" / CONCEPT).mkdir(parents=True)
    write_feedback(room)
    pages = room.root / "feedback"
    assert standing(room).returned == 2  # not submitted through the exchange
    for student in ("ada", "bob"):
        folder = pages / student / CONCEPT
        folder.chmod(0o755)
        (folder / "submission_secret.txt").write_text(f"secret of {student}")
    assert next_step(standing(room)).kind == "release_feedback"
    (exchange / "feedback").mkdir()
    for student in ("ada", "bob"):
        name = notebook_hash(secret=f"secret of {student}", notebook_id=CONCEPT)
        page = pages / student / CONCEPT / f"{CONCEPT}.html"
        shutil.copy(page, exchange / "feedback" / f"{name}.html")
    assert standing(room).returned == 2
    page.chmod(0o644)
    page.write_text("changed", encoding="utf-8")
    assert standing(room).returned == 1


def test_pages_that_nbgrader_made_itself_count(room) -> None:
    write_feedback(room)
    shutil.rmtree(room.private / "feedback")
    assert standing(room).feedback == 2
    page = room.root / "feedback/bob" / CONCEPT / f"{CONCEPT}.html"
    os.utime(page, (0, 0))
    assert standing(room).feedback == 1


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "write the feedback pages"), ("ko", "피드백 페이지를 만듭니다")],
)
def test_the_command_shows_what_comes_next(room, capsys, language, told) -> None:
    assert main(["course", str(room.root), "--lang", language]) == 0
    out = capsys.readouterr().out
    assert told in out
    assert f"kerasdojo feedback {CONCEPT}" in out
    assert f"nbgrader generate_feedback {CONCEPT} --force" in out
    assert f"kerasdojo course next {room.root}" in out
    row = next(line for line in out.splitlines() if line.startswith(CONCEPT))
    assert row.split()[1:6] == ["✓", "2", "2", "–", "–"]


def test_the_command_asks_before_it_does_anything(room, capsys, monkeypatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert main(["course", "next", str(room.root), "--lang", "en"]) == 0
    assert "Next, 01_numbers" in capsys.readouterr().out
    assert main(["course", "next", str(room.root), "--json"]) == 0
    tree = json.loads(capsys.readouterr().out)
    assert tree["next"]["command"] == ["kerasdojo", "feedback", CONCEPT]
    assert standing(room).feedback == 0


def test_the_command_takes_a_step(room, capfd, monkeypatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "y")
    assert main(["course", "next", str(room.root), "--lang", "en"]) == 0
    assert "2 written" in capfd.readouterr().out
    assert main(["course", "next", str(room.root), "--lang", "en"]) == 0
    assert "Nothing is left to do" in capfd.readouterr().out
    command = ["course", "next", str(room.root), "--assignment", "1", "--lang", "en"]
    assert main(command) == 0
    assert "until students submit" in capfd.readouterr().out
    with Gradebook(gradebook_url(room.root)) as gradebook:
        grade = gradebook.find_grade("double-values", CONCEPT, CONCEPT, "bob")
        grade.needs_manual_grade = True
        gradebook.db.commit()
    for words in (["course"], ["course", "next"]):
        assert main([*words, str(room.root), "--lang", "en"]) == 0
        told = capfd.readouterr().out
        assert "some answers need a person" in told
        assert "Nothing is left to do" not in told


def test_a_step_that_fails_is_told(room, capfd) -> None:
    (room.root / "release" / CONCEPT).rename(room.root / "away")
    (room.root / "source" / CONCEPT / f"{CONCEPT}.ipynb").write_text("no notebook")
    assert main(["course", "next", str(room.root), "--yes", "--lang", "en"]) == 1
    assert f"nbgrader generate_assignment {CONCEPT} ended" in capfd.readouterr().err


def test_without_a_course_it_is_built(work_dir, capsys) -> None:
    assert main(["course", "mine", "--lang", "en"]) == 0
    assert "kerasdojo build mine" in capsys.readouterr().out
    with warnings.catch_warnings():
        assert main(["course", "--lang", "en"]) == 2
    assert main(["course", "a", "b"]) == 2


@pytest.mark.parametrize("name", ["2", "nothing"])
def test_an_assignment_that_is_not_there(room, capsys, name) -> None:
    command = ["course", "next", str(room.root), "--assignment", name, "--lang", "en"]
    assert main(command) == 2
    assert CONCEPT in capsys.readouterr().err


@pytest.fixture
def work_dir(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

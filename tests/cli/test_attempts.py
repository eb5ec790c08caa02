import json
from dataclasses import replace

import pytest

from kerasdojo import attempts
from kerasdojo.attempts import Attempt, append, read, record
from kerasdojo.course.workspace import find_workspace

WRONG = "# verdict: values=failed:forgot_factor negative=skipped"
ONE = Attempt("2026-03-02T10:00:00+00:00", "01_numbers", "failed", exercise="double")


@pytest.fixture
def log(tmp_path):
    return tmp_path / "notebooks" / "attempts.jsonl"


@pytest.mark.usefixtures("fake_pool")
def test_check_and_watch_log_attempts(kerasdojo, answer, tiny, monkeypatch):
    answer("double", WRONG + "  # secret code")
    kerasdojo("hint", "double")
    kerasdojo("check", "--all")
    monkeypatch.setattr("watchfiles.watch", lambda folder, **_: iter(()))
    kerasdojo("watch", "double")
    log = find_workspace(tiny).attempts
    first, second = read(log)  # the stubs are no attempts
    assert (first.concept, first.exercise) == ("01_numbers", "double")
    assert (first.status, first.check) == ("failed", "values")
    assert (first.misconception, first.hints) == ("forgot_factor", 1)
    assert [first.front_end, second.front_end] == ["terminal", "watch"]
    assert "secret" not in log.read_text()


@pytest.mark.usefixtures("fake_pool")
def test_students_see_their_log(kerasdojo, answer):
    assert "Nothing is logged yet" in kerasdojo("attempts").out
    answer("double", WRONG)
    kerasdojo("check", "double")
    out = kerasdojo("attempts").out
    for text in ("double", "failed", "forgot_factor", "attempts.jsonl", "--off"):
        assert text in out
    assert "실패" in kerasdojo("attempts", "--lang", "ko").out
    tree = kerasdojo("attempts", "--json").json
    assert tree["on"]
    assert [entry["exercise"] for entry in tree["attempts"]] == ["double"]


@pytest.mark.usefixtures("fake_pool")
def test_the_log_may_be_switched_off(kerasdojo, answer, tiny, monkeypatch):
    answer("double", WRONG)
    assert "not logged" in kerasdojo("attempts", "--off").out
    kerasdojo("check", "double")
    assert read(find_workspace(tiny).attempts) == []
    kerasdojo("attempts", "--on")
    monkeypatch.setenv("KERASDOJO_ATTEMPTS", "off")
    kerasdojo("check", "double")
    assert read(find_workspace(tiny).attempts) == []
    monkeypatch.delenv("KERASDOJO_ATTEMPTS")
    kerasdojo("check", "double")
    assert len(read(find_workspace(tiny).attempts)) == 1


def test_a_folder_of_notebooks_has_its_own_log(kerasdojo, log, monkeypatch):
    append(log, [ONE])
    assert len(kerasdojo("attempts", log.parent, "--json").json["attempts"]) == 1
    monkeypatch.chdir(log.parent)
    assert len(kerasdojo("attempts", "--json").json["attempts"]) == 1


def test_questions_are_lines_of_their_own(log, tiny):
    from conftest import fake_check, fake_result

    from kerasdojo.result import ExerciseResult, Result

    double = tiny.exercise("double")
    questions = [fake_check(double.checks[0], "failed", "swapped")]
    quiz = ExerciseResult("quiz", double.title, tuple(questions))
    exercise = fake_result(double, "right")
    result = Result("01_numbers", "", (exercise, quiz), seconds=3.0)
    record(log, result, "notebook", {"double": 2})
    passed, question = read(log)
    assert (passed.exercise, passed.item, passed.hints) == ("double", None, 2)
    assert (question.exercise, question.item) == (None, "values")
    assert question.misconception == "swapped"


def test_what_cannot_be_trusted_is_left_out(log):
    append(log, [ONE])
    good = ONE.to_dict()
    bad = [
        [],
        {**good, "status": "perfect"},
        {**good, "seconds": "1"},
        {**good, "seconds": float("nan")},
        {**good, "seconds": 10**400},
        {**good, "hints": 1.5},
        {**good, "hints": 10**30},
        {**good, "time": "0001-01-01T00:00:00+14:00"},
        {**good, "concept": "x" * 300},
        {**good, "exercise": None},
        {**good, "exercise": {"a": 1}},
        {**good, "front_end": "somewhere"},
        {**good, "time": "yesterday"},
    ]
    with log.open("a") as file:
        file.writelines(json.dumps(entry) + "\n" for entry in bad)
        file.write("{\n\0\n" + "[" * 100_000 + "\n")
    assert read(log) == [ONE]


def test_a_log_stays_small(log, monkeypatch):
    monkeypatch.setattr(attempts, "MAX_BYTES", 2000)
    for number in range(100):
        append(log, [replace(ONE, hints=number)])
    found = [attempt.hints for attempt in read(log)]
    assert log.stat().st_size < 2300
    assert found == list(range(100 - len(found), 100))
    assert len(found) > 4


def test_a_log_that_cannot_be_written_stops_nobody(log):
    log.parent.write_text("a file")
    append(log, [ONE])
    assert read(log) == []

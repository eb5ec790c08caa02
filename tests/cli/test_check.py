import json
import re

import pytest

from kerasdojo.course.progress import Progress
from kerasdojo.course.workspace import find_workspace
from kerasdojo.result import Result

pytestmark = pytest.mark.usefixtures("fake_pool")

WRONG = "return x  # verdict: values=failed:forgot_factor negative=skipped"
RIGHT = "def double(x):\n    return 2 * x\n"


def test_a_right_answer_passes(kerasdojo, answer):
    answer("double", RIGHT)
    run = kerasdojo("check", "double")
    assert run.code == 0
    assert "✓ double" in run.out
    assert "3/3" in run.out


def test_a_wrong_answer_is_explained(kerasdojo, answer):
    answer("double", WRONG)
    run = kerasdojo("check", "double")
    assert run.code == 1
    for text in (
        "✗ double",
        "returns twice the number",
        "Look again.",
        "The number came back unchanged",
        "double.py:2  return x",
        "kerasdojo hint double",
    ):
        assert text in run.out
    assert re.search(r"found\s+1\.", run.out)
    assert "\x1b" not in run.out


def test_korean_is_spoken(kerasdojo, answer):
    answer("double", WRONG)
    run = kerasdojo("check", "double", "--lang", "ko")
    assert "숫자의 두 배를 반환합니다" in run.out
    assert "결과는 1입니다." in run.out
    assert "Found" not in run.out


def test_a_stub_is_not_called_wrong(kerasdojo):
    run = kerasdojo("check", "double")
    assert run.code == 1
    assert "· double" in run.out
    assert "✗" not in run.out


def test_only_the_first_failure_is_explained(kerasdojo, answer):
    answer("double", "# verdict: values=failed negative=failed:sign_lost")
    short = kerasdojo("check", "double").out
    full = kerasdojo("check", "double", "--details").out
    assert "sign got lost" not in short
    assert "sign got lost" in full


def test_our_error_is_not_called_wrong(kerasdojo, answer):
    answer("double", "# verdict: values=error")
    run = kerasdojo("check", "double")
    assert run.code == 1
    assert "! double" in run.out


def test_json_is_the_result(kerasdojo, answer):
    answer("double", WRONG)
    run = kerasdojo("check", "double", "--json")
    assert run.code == 1
    (tree,) = run.json["results"]
    result = Result.from_dict(tree)
    assert result.exercise("double").checks[0].misconception == "forgot_factor"


def test_options_may_come_first(kerasdojo, answer):
    answer("double", RIGHT)
    assert json.loads(kerasdojo("--json", "check", "double").out)["results"]


def test_a_concept_is_all_its_exercises(kerasdojo, answer, fake_pool):
    answer("double", RIGHT)
    run = kerasdojo("check", "1")
    assert [s.exercises for s in fake_pool.graded] == [("double",), ("running_mean",)]
    assert "1 of 2 exercises passed, 3/6 points" in run.out


def test_without_arguments_the_next_one_is_checked(kerasdojo, answer, fake_pool):
    answer("double", RIGHT)
    assert kerasdojo("check").code == 0
    kerasdojo("check")
    assert [s.exercises for s in fake_pool.graded] == [("double",), ("running_mean",)]


def test_all_are_checked_on_demand(kerasdojo, fake_pool):
    kerasdojo("check", "--all")
    assert len(fake_pool.graded) == 3


def test_when_all_is_passed_it_says_so(kerasdojo, answer):
    for name in ("double", "running_mean", "shout"):
        answer(name, "pass")
    assert kerasdojo("check", "--all").code == 0
    assert "Every exercise is passed" in kerasdojo("check").out
    assert kerasdojo("check", "--json").json["results"] == []


def test_a_file_anywhere_is_graded(kerasdojo, tmp_path, fake_pool, work):
    path = tmp_path / "double.py"
    path.write_text(RIGHT)
    assert kerasdojo("check", path).code == 0
    other = tmp_path / "mine.py"
    other.write_text(RIGHT)
    assert kerasdojo("check", other, "--exercise", "double").code == 0
    kept = work / "tests/submissions/01_numbers/double/pass_addition.py"
    assert kerasdojo("check", kept).code == 0
    assert {s.exercises for s in fake_pool.graded} == {("double",)}


def test_a_notebook_is_graded_at_once(kerasdojo, tmp_path, fake_pool):
    path = tmp_path / "01_numbers.ipynb"
    cell = {"cell_type": "code", "source": [RIGHT], "metadata": {}}
    path.write_text(json.dumps({"cells": [cell], "nbformat": 4}))
    run = kerasdojo("check", path)
    assert run.code == 0
    assert "2 of 2 exercises passed" in run.out
    moved = path.rename(tmp_path / "homework.ipynb")
    assert kerasdojo("check", moved).code == 2
    assert kerasdojo("check", moved, "--concept", "1").code == 0
    assert len(fake_pool.graded) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nothing"], "no exercise is called 'nothing'"),
        (["doubel"], "did you mean `double`?"),
        (["nothing.py"], "nothing.py: there is no such file"),
        (["nothing.ipynb"], "nothing.ipynb: there is no such file"),
        (["README.py"], "which exercise is this"),
        (["broken.ipynb", "--concept", "1"], "is not a Jupyter notebook"),
        (["README.py", "--exercise", "nothing"], "no exercise is called 'nothing'"),
    ],
)
def test_misuse_is_explained(kerasdojo, work, arguments, message):
    (work / "README.py").write_text("")
    (work / "broken.ipynb").write_text("{")
    run = kerasdojo("check", *arguments)
    assert run.code == 2
    assert message in run.err
    assert run.out == ""


def test_a_missing_exercise_file_is_named(kerasdojo, work):
    (work / "exercises/01_numbers/double.py").unlink()
    run = kerasdojo("check", "double")
    assert run.code == 2
    assert "double.py: there is no such file" in run.err


def test_progress_counts_own_work_only(kerasdojo, answer, work, tiny):
    kept = "tests/submissions/01_numbers/double/pass_addition.py"
    kerasdojo("check", kept)
    assert not Progress.of(find_workspace(tiny)).records
    path = answer("double", RIGHT)
    kerasdojo("check", path)
    assert Progress.of(find_workspace(tiny)).record(tiny.exercise("double")).passed


def test_a_note_is_shown_without_its_escapes(kerasdojo, answer, monkeypatch, fake_pool):
    from dataclasses import replace

    from kerasdojo.text import Text

    grade = fake_pool.grade
    note = Text(en="Your \x1b[2Jnotebook\x07 is odd.", ko="이상합니다.")
    monkeypatch.setattr(
        fake_pool, "grade", lambda self, work: replace(grade(self, work), note=note)
    )
    answer("double", RIGHT)
    assert "Your notebook is odd." in kerasdojo("check", "double").out


def test_ctrl_c_is_clean(kerasdojo, answer, monkeypatch, fake_pool):
    def stop(self, submission):
        raise KeyboardInterrupt

    monkeypatch.setattr(fake_pool, "submit", stop)
    run = kerasdojo("check", "double")
    assert run.code == 130
    assert "Traceback" not in run.err

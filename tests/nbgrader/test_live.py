"""Checks that a student runs in the notebook itself."""

import os
import sys
import types
import warnings

import pytest

from kerasdojo import attempts
from kerasdojo.nbgrader import CheckFailed, grade, live
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.live import silence
from kerasdojo.result import CheckResult
from kerasdojo.text import Text

RESULT = CheckResult("values", "passed", 2, 2.0, Text("doubles", "두 배"))
FAILED = CheckResult("values", "failed", 2, 0.0, Text("doubles", "두 배"))
PARTIAL = CheckResult("values", "failed", 2, 0.5, Text("doubles", "두 배"))


@pytest.fixture
def answer(monkeypatch, course):
    """Lets `grade_check` return or raise something, and records how it was called."""
    calls = []

    def install(outcome):
        def grade_check(*args, **settings):
            calls.append((args, settings))
            print("noise", file=sys.stderr)
            warnings.warn("noise", stacklevel=1)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        module = types.ModuleType("kerasdojo.local")
        module.grade_check = grade_check
        monkeypatch.setitem(sys.modules, "kerasdojo.local", module)
        monkeypatch.chdir(course.root)
        return calls

    return install


def test_full_points_print_and_give_nothing(answer, capfd):
    answer(RESULT)
    assert grade("01_numbers/double/values") is None
    shown = capfd.readouterr()
    assert shown.out == "✓ 2 / 2  doubles  (passed)\n"
    assert shown.err == ""


def test_a_part_of_the_points_is_the_value_of_the_cell(answer):
    answer(PARTIAL)
    assert grade("01_numbers/double/values") == 0.5


def test_no_points_raise_with_the_message_and_without_a_traceback(answer):
    answer(FAILED)
    with pytest.raises(CheckFailed, match="두 배") as caught:
        grade("01_numbers/double/values", "ko")
    assert caught.value._render_traceback_() == str(caught.value).splitlines()
    assert isinstance(caught.value, AssertionError)


def test_a_check_that_students_do_not_have_says_so(answer, capsys):
    answer(KeyError("hidden"))
    assert grade("01_numbers/double/negative") is None
    assert "after you submit" in capsys.readouterr().out


def test_a_check_missing_from_the_instructors_checkout_earns_nothing(
    answer, monkeypatch
):
    answer(KeyError("hidden"))
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    with pytest.raises(CheckFailed, match="no such check"):
        grade("01_numbers/double/negative")


def test_the_names_are_those_of_the_calling_notebook(answer):
    calls = answer(RESULT)
    In = ["", "x = 1", "from kerasdojo.nbgrader import grade\ngrade('a/b/c')"]
    namespace = {"grade": grade, "In": In, "x": 1}
    exec('grade("01_numbers/double/values")', namespace)
    (concept, exercise, check, names), settings = calls[0]
    assert (concept.id, exercise, check) == ("01_numbers", "double", "values")
    assert names is namespace
    assert settings["sources"] == ["x = 1"]
    assert settings["secret"] == b""


def test_inside_autograde_secret_and_student_come_from_the_course_folder(
    answer, course, tmp_path, monkeypatch
):
    calls = answer(RESULT)
    build(course, tmp_path / "class")
    folder = tmp_path / "class" / "autograded" / "ada" / "01_numbers"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    grade("01_numbers/double/values")
    settings = calls[0][1]
    assert settings["student_id"] == "ada"
    assert len(settings["secret"]) == 32


def test_silence_swallows_every_stream(capfd):
    with silence():
        print("out")
        print("err", file=sys.stderr)
        os.write(1, b"out from C")
        os.write(2, b"err from C")
        warnings.warn("warning", stacklevel=1)
    shown = capfd.readouterr()
    assert (shown.out, shown.err) == ("", "")
    print("again")
    os.write(2, b"again")
    shown = capfd.readouterr()
    assert (shown.out, shown.err) == ("again\n", "again")


def test_silence_ends_when_a_check_raises(capfd):
    with pytest.raises(ZeroDivisionError), silence():
        1 / 0  # noqa: B018
    print("heard")
    assert capfd.readouterr().out == "heard\n"


def test_the_module_is_light(monkeypatch):
    assert "tensorflow" not in vars(live)


@pytest.mark.parametrize(
    ("execution", "expected"),
    [("", ["notebook"]), ("validate", ["validate"]), ("autograde", [])],
)
def test_check_cells_are_attempts_of_the_student(
    answer, course, monkeypatch, execution, expected
):
    monkeypatch.setenv("NBGRADER_EXECUTION", execution)
    answer(FAILED)
    with pytest.raises(CheckFailed):
        grade("01_numbers/double/values")
    log = attempts.read(course.root / attempts.FILE)
    assert [entry.front_end for entry in log] == expected
    assert all((a.exercise, a.check) == ("double", "values") for a in log)

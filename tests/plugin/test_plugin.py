import json
import xml.etree.ElementTree as ElementTree

import pytest

from kerasdojo.course.sync import derived_files
from kerasdojo.course.workspace import create_workspace

FILE = "tests/submissions/01_numbers/double/fail_values__forgot_factor.py"


@pytest.fixture
def grade(pytester, tiny_root, fake_pool, monkeypatch):
    """Return a function that runs `pytest graders` in the small course."""
    monkeypatch.chdir(tiny_root)
    monkeypatch.setenv("KERASDOJO_LANG", "en")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    ini = pytester.path / "empty.ini"
    ini.write_text("[pytest]\n")

    def run(*arguments):
        options = ["-c", ini, f"--rootdir={tiny_root}", "-p", "no:cacheprovider"]
        options += ["-p", "kerasdojo.pytest_plugin"]
        return pytester.runpytest_inprocess(*options, "graders", *arguments)

    return run


def say(path, verdict):
    path.write_text(f"# verdict: {verdict}\n")
    return path


def test_by_default_the_solutions_are_graded(grade):
    result = grade("-v")
    result.assert_outcomes(passed=4)
    result.stdout.fnmatch_lines(
        ["graders/01_numbers/test_double.py::test_values PASSED*", "points: 7/7"]
    )


def test_each_exercise_is_graded_once(grade, fake_pool):
    grade()
    assert sorted(s.exercises for s in fake_pool.graded) == [
        ("double",),
        ("running_mean",),
        ("shout",),
    ]


def test_a_failure_is_text_and_no_traceback(grade, tiny_root):
    say(tiny_root / FILE, "values=failed:forgot_factor negative=skipped")
    result = grade("--submission", FILE, "-rs")
    result.assert_outcomes(failed=1, skipped=1, deselected=2)
    result.stdout.fnmatch_lines(
        [
            "returns twice the number",
            "found: 1.",
            "try: Look again.",
            "perhaps: The number came back unchanged*",
            "your code: double.py:2  return x",
            "points: 0/3",
        ]
    )
    result.stdout.no_fnmatch_line("*pytest_plugin.py:*Error*")
    assert "\x1b" not in result.stdout.str()


def test_korean_is_spoken(grade, tiny_root, monkeypatch):
    monkeypatch.setenv("KERASDOJO_LANG", "ko")
    say(tiny_root / FILE, "values=failed")
    grade("--submission", FILE).stdout.fnmatch_lines(["결과: 결과는 1입니다."])


def test_our_error_is_an_error(grade, tiny_root):
    say(tiny_root / FILE, "values=error")
    grade("--submission", FILE).assert_outcomes(passed=1, errors=1, deselected=2)


def test_what_was_not_attempted_fails(grade, tiny_root):
    (tiny_root / FILE).write_text("raise NotImplementedError")
    result = grade("--submission", FILE)
    result.assert_outcomes(failed=2, deselected=2)


def test_a_folder_holds_one_students_work(grade, tmp_path):
    folder = tmp_path / "kim"
    for place in ("01_numbers", "exercises/02_words"):
        (folder / place).mkdir(parents=True)
    say(folder / "01_numbers/double.py", "values=failed")
    say(folder / "exercises/02_words/shout.py", "")
    result = grade("--submission", folder)
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines(["*Nothing was handed in*", "points: 2/7"])


def test_a_workspace_is_graded_where_it_is(grade, tiny, tmp_path, monkeypatch):
    for entry in derived_files(tiny):
        entry.write()
    create_workspace(tiny, tmp_path / "mine")
    monkeypatch.chdir(tmp_path / "mine")
    monkeypatch.setattr("kerasdojo.course.locate", lambda start: tiny)
    say(tmp_path / "mine/exercises/01_numbers/double.py", "values=failed")
    say(tmp_path / "mine/exercises/02_words/shout.py", "")
    for arguments in ((), ("--submission", ".")):
        result = grade(*arguments)
        result.assert_outcomes(passed=1, failed=2)
        result.stdout.fnmatch_lines(["returns twice the number", "points: 1/6"])
    grade("--submission", tiny.root / FILE).assert_outcomes(passed=1, deselected=2)


@pytest.mark.parametrize("name", ["01_numbers.ipynb", "01_numbers/01_numbers.ipynb"])
def test_a_notebook_answers_its_concept(grade, tmp_path, name, fake_pool):
    path = tmp_path / "kim" / name
    path.parent.mkdir(parents=True)
    cell = {"cell_type": "code", "metadata": {}, "source": "pass"}
    path.write_text(json.dumps({"cells": [cell]}))
    grade("--submission", path).assert_outcomes(passed=3, deselected=1)
    assert len(fake_pool.graded) == 1
    fake_pool.graded.clear()
    grade("--submission", tmp_path / "kim").assert_outcomes(passed=3, failed=1)
    assert len(fake_pool.graded) == 1


@pytest.mark.parametrize("name", ["nothing.py", "other.py", "broken.ipynb"])
def test_unusable_work_is_a_usage_error(grade, tmp_path, name):
    (tmp_path / "other.py").write_text("")
    (tmp_path / "broken.ipynb").write_text("{")
    result = grade("--submission", tmp_path / name)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*{name}*"])
    result.stdout.no_fnmatch_line("*INTERNALERROR*")


def test_points_are_in_the_junit_file(grade, tiny_root):
    say(tiny_root / FILE, "values=failed:forgot_factor")
    grade("--submission", FILE, "--junit-xml=out.xml")
    case = ElementTree.parse(tiny_root / "out.xml").find(".//testcase")
    properties = {p.get("name"): p.get("value") for p in case.iter("property")}
    assert properties == {
        "exercise": "double",
        "score": "0.0",
        "max_score": "2",
        "misconception": "forgot_factor",
    }


def test_checks_are_chosen_as_usual(grade, tiny_root):
    grade("-k", "capitals").assert_outcomes(passed=1, deselected=3)
    say(tiny_root / "solutions/01_numbers/double.py", "values=failed")
    grade("-x").assert_outcomes(failed=1)


def test_a_broken_concept_is_a_collection_error(grade, tiny_root):
    (tiny_root / "exercises/01_numbers/concept.toml").write_text("title = 1")
    result = grade()
    result.stdout.fnmatch_lines(["*concept.toml: `title` must be a table*"])
    assert result.ret == pytest.ExitCode.INTERRUPTED


def test_other_tests_are_left_alone(pytester, tiny_root):
    folder = tiny_root / "graders_of_mine"
    folder.mkdir()
    (folder / "test_x.py").write_text("def test_x():\n    pass\n")
    stray = pytester.path / "graders" / "thing"
    stray.mkdir(parents=True)
    (stray / "test_y.py").write_text("def test_y():\n    pass\n")
    pytester.runpytest_inprocess(folder).assert_outcomes(passed=1)
    pytester.runpytest_inprocess(stray).assert_outcomes(passed=1)

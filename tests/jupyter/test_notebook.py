"""`check` and `hint` in a running notebook."""

import subprocess
import sys

import pytest

from kerasdojo import attempts

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(180)]


def test_a_name_that_is_taken_keeps_its_meaning(ran):
    assert "Write your answer" in ran.shown["untouched"].text
    assert ran.shown["magic"].text.startswith("Hint 3 of 3")


def test_checking_leaves_nothing_in_the_students_names(ran):
    names = ran.shown["after"].text
    assert "'double'" in names
    own = {"before", "book", "double", "factor", "hint", "json", "kept", "late"}
    found = {name.strip("[]'\n ") for name in names.split(",")}
    added = {name for name in found if not name.startswith("_")}
    assert added <= own | {"Path", "path", "quiz"}


def test_an_unknown_name_is_told_with_the_one_meant(ran):
    assert "did you mean `double`?" in ran.shown["unknown"].text
    assert "<code>double</code>" in ran.shown["unknown"].html


def test_a_wrong_answer_is_explained(ran):
    shown = ran.shown["wrong_check"]
    for form in (shown.html, shown.text):
        assert "returns twice the number" in form
        assert "The number came back unchanged: multiply it by two." in form
        assert "hint(" in form
    assert 'lang="en"' in shown.html
    assert "<dt>" in shown.html


def test_hints_come_one_after_the_other(ran):
    shown = ran.shown
    assert "multiplication" in shown["first_hint"].text
    assert "<code>*</code>" in shown["second_hint"].html
    assert shown["first_again"].text == shown["first_hint"].text
    assert "hints 1 to 3" in shown["no_hint"].text


@pytest.mark.parametrize("cell", ["active", "raises"])
def test_what_a_student_writes_stays_text(ran, cell):
    shown = ran.shown[cell]
    assert "<script" not in shown.html
    assert "<img" not in shown.html
    assert "<b>" not in shown.html
    assert "\x1b" not in shown.html + shown.text
    assert "alert(1)" in shown.html


def test_the_students_own_line_is_named_as_in_the_notebook(ran):
    number = list(ran.shown).index("raises") + 1
    assert f"[{number}]:2" in ran.shown["raises"].text


def test_a_clean_run_needs_the_saved_answer(ran):
    assert "Save it" in ran.shown["unsaved"].text


def test_a_clean_run_says_what_differs(ran):
    shown = ran.shown["out_of_order"]
    assert "✓" in shown.text
    assert "another verdict" in shown.text
    assert "returns twice the number: not yet." in shown.text
    assert "factor" in shown.html


def test_attempts_are_written_down_beside_the_notebook(ran):
    log = attempts.read(ran.folder / attempts.FILE)
    told = [(entry.status, entry.misconception, entry.hints) for entry in log]
    assert told[0] == ("failed", "forgot_factor", 0)
    assert told[1][2] == 2
    assert log[-1].status == "passed"
    assert {entry.front_end for entry in log} == {"notebook"}


def test_importing_the_package_stays_light():
    code = (
        "import sys\nfrom kerasdojo import check, hint, quiz\ncheck('double')\n"
        "heavy = {'IPython', 'tensorflow', 'nbformat', 'numpy', 'rich', 'anywidget'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "kerasdojo check" in done.stdout

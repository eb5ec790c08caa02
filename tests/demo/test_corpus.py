"""What the names of kept answers promise about their scores."""

import pytest

from kerasdojo.course import Check, Exercise
from kerasdojo.demo.corpus import Expected, failing, full, read_answers
from kerasdojo.text import Text

TEXT = Text("x", "x")


def exercise(*checks):
    """Make an exercise of (name, points, needs)."""
    entries = tuple(
        Check(name, TEXT, points, needs=tuple(needs.split()))
        for name, points, needs in checks
    )
    return Exercise("double", "01_numbers", TEXT, TEXT, ("double",), (), entries, 1, 1)


CHAIN = exercise(("a", 1, ""), ("b", 2, "a"), ("c", 4, "b"))
LOOSE = exercise(("a", 1, ""), ("b", 2, "a"), ("c", 4, ""))


@pytest.mark.parametrize(
    ("work", "check", "low", "high"),
    [
        (CHAIN, "a", 0, 0),
        (CHAIN, "b", 1, 1),
        (CHAIN, "c", 3, 3),
        (LOOSE, "a", 0, 4),
        (LOOSE, "b", 1, 5),
        (LOOSE, "c", 3, 3),
    ],
)
def test_bounds_of_a_failing_answer(work, check, low, high):
    expected = failing(work, check, "m")
    assert (expected.low, expected.high) == (low, high)
    assert expected.exact is (low == high)


def test_a_right_answer_gets_everything():
    assert full(CHAIN) == Expected(7, 7)


def test_expected_scores_as_text():
    assert str(Expected(3, 3)) == "3"
    assert str(Expected(2.5, 4)) == "2.5-4"


def test_answers_are_read_from_the_course(tiny):
    answers = read_answers(tiny, tiny.exercise("double"))
    assert [answer.style for answer in answers.right] == ["reference", "addition"]
    by_check = {answer.expected.check: answer.expected for answer in answers.wrong}
    assert by_check["values"].misconception == "forgot_factor"
    assert by_check["values"].high == 0
    assert by_check["negative"].low == by_check["negative"].high == 2


def test_files_that_promise_nothing_are_left_out(tiny):
    folder = tiny.submissions_dir / "01_numbers" / "double"
    (folder / "fail_unknown__x.py").write_text("")
    (folder / "notes.py").write_text("")
    answers = read_answers(tiny, tiny.exercise("double"))
    assert len(answers.right + answers.wrong) == 4

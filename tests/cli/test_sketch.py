import pytest
from rich.console import Console

from kerasdojo.cli.render import render
from kerasdojo.cli.sketch import curves, draw, shapes
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.text import Text


def wrong_shape(found, expected):
    return CheckResult(
        "values",
        "failed",
        2,
        0.0,
        Text(en="gives the shape", ko="모양이 맞습니다"),
        found=Text(en=f"Found shape {found}.", ko=f"결과의 모양(shape): {found}"),
        expected=Text(en=f"Expected shape {expected}.", ko=f"기대: {expected}"),
    )


def test_different_shapes_are_drawn_side_by_side():
    assert shapes(wrong_shape((3, 2), (2, 3))).splitlines() == [
        "o o  !=  o o o",
        "o o      o o o",
        "o o",
    ]
    assert shapes(wrong_shape((2,), (1, 2))) == "o o  !=  o o"


@pytest.mark.parametrize(
    "pair", [((2, 3), (2, 3)), ((200, 3), (3, 200)), ((2, 0), (0, 2))]
)
def test_a_drawing_that_would_not_help_is_left_out(pair):
    assert shapes(wrong_shape(*pair)) == ""


def wrong_numbers(found, expected):
    """The verdict on numbers, worded as `expect.close` words it."""
    texts = [
        Text(en=f"{word} [{row}] (shape (3,), float64).", ko=f"[{row}]")
        for word, row in (("Found", found), ("Expected", expected))
    ]
    title = Text(en="the losses", ko="손실")
    return CheckResult("losses", "failed", 1, 0.0, title, False, *texts)


def test_losses_are_drawn_as_two_curves():
    check = wrong_numbers("8. 4.  2.5", "4. 2. 1.e+00")
    assert curves(check).splitlines() == [
        "8   ################  !=  4 ########",
        "4   ########              2 ####",
        "2.5 #####                 1 ##",
    ]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("1. 2.", "2. 1."),
        ("1. -2. 3.", "1. 2. 3."),
        ("0. 0. 0.", "0. 0. 0."),
        ("1. 2. inf", "1. 2. 3."),
        ("[1. 2. 3.]", "[1. 2. 4.]"),
        ("1. 2. 3. 4.", "1. 2. 3."),
        ("1. - 3.", "1. 2. 3."),
        ("1. 2. ... 3. 4.", "1. 2. ... 3. 5."),
        ("0 " * 50, "1 " * 50),
    ],
)
def test_what_is_no_short_curve_is_not_drawn(found, expected):
    assert curves(wrong_numbers(found, expected)) == ""


def test_a_third_axis_is_a_row_of_tables():
    assert draw((2, 1, 3)) == ["o o o  o o o"]
    assert draw((1, 1, 1, 1)) == []


def shown(check, tiny, language="en"):
    exercise = ExerciseResult("double", check.title, (check,))
    console = Console(width=80, force_terminal=False)
    with console.capture() as capture:
        result = Result("01_numbers", "", (exercise,))
        console.print(render(result, tiny.concept("1"), language))
    return capture.get()


def test_a_matrix_has_one_line_for_each_row(tiny):
    lines = shown(wrong_numbers("[1. 2.] [3. -4.]", "[1. 2.] [3. 4.]"), tiny)
    rows = [line.strip() for line in lines.splitlines()]
    assert "[3. -4.]] (shape (3,), float64)." in rows


def test_a_label_is_not_said_twice(tiny):
    check = wrong_shape((3,), (2,))
    assert "결과       모양(shape): (3,)" in shown(check, tiny, "ko")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_verdicts_fit_80_columns_and_align(language, tiny):
    check = wrong_shape((3, 2), (2, 3))
    exercise = ExerciseResult("double", check.title, (check, check))
    result = Result("01_numbers", "", (exercise,))
    console = Console(width=80, force_terminal=False)
    with console.capture() as capture:
        console.print(render(result, tiny.concept("1"), language))
    lines = capture.get().splitlines()
    from rich.cells import cell_len

    assert max(map(cell_len, lines)) <= 80
    drawn = [cell_len(line[: line.index("o o")]) for line in lines if "o o" in line]
    assert len(set(drawn)) == 1
    assert ("other checks: failed 1" if language == "en" else "다른 검사: 실패 1") in (
        capture.get()
    )

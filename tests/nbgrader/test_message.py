"""What a student reads in a grade cell."""

import dataclasses
from pathlib import Path

import pytest

from kerasdojo.course import Concept
from kerasdojo.nbgrader.graded import unreadable, write_result
from kerasdojo.nbgrader.ids import grade_id, split_grade_id, task_id
from kerasdojo.nbgrader.message import message
from kerasdojo.result import CellOutput, CheckResult, ExerciseResult, Line, Result
from kerasdojo.text import Text

CONCEPT = Concept("01_numbers", Path(), Text("Numbers", "숫자"), (), ())
TITLE = Text("doubles", "두 배")
FAILED = CheckResult(
    check="values",
    status="failed",
    points=2,
    score=0.0,
    title=TITLE,
    found=Text("it gave 3", "3이 나왔습니다"),
    expected=Text("6", "6"),
    advice=Text("multiply", "곱하세요"),
    lines=(Line("cell 3", 4, "return x"),),
)


def test_a_failure_says_found_expected_and_what_to_try():
    assert message(FAILED, CONCEPT, "en") == (
        "✗ 0 / 2  doubles  (not yet)\n"
        "  found: it gave 3\n"
        "  expected: 6\n"
        "  try: multiply\n"
        "  your code: cell 3:4  return x\n"
    )


def test_a_failure_in_korean():
    text = message(FAILED, CONCEPT, "ko")
    assert "두 배" in text
    assert "해 볼 것: 곱하세요" in text


@pytest.mark.parametrize("status", ["passed", "error", "skipped", "not_attempted"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_status_has_words(status, language):
    check = CheckResult("values", status, 2, 0.0, TITLE)
    lines = message(check, CONCEPT, language).splitlines()
    assert (len(lines) == 1) == (status == "passed")


def test_partial_credit_is_shown_as_such():
    text = message(dataclasses.replace(FAILED, score=1.5), CONCEPT, "en")
    assert text.startswith("✗ 1.5 / 2  doubles  (partly right)")


def test_terminal_escapes_of_students_are_dropped():
    found = Text("\x1b[31mred\x1b[0m\x00", "x")
    assert "found: red\n" in message(
        dataclasses.replace(FAILED, found=found), CONCEPT, "en"
    )


@pytest.mark.parametrize("language", ["en", "ko"])
def test_long_texts_are_wrapped_for_pages_that_do_not(language):
    found = Text("word " * 40 + "\n  a table", "단어 " * 40)
    text = message(dataclasses.replace(FAILED, found=found), CONCEPT, language)
    assert max(map(len, text.splitlines())) <= 76
    assert text.count("word" if language == "en" else "단어") == 40


def test_ids_can_be_told_apart():
    assert split_grade_id(grade_id("dense_forward", "values")) == (
        "dense_forward",
        "values",
    )
    assert split_grade_id(task_id("dense_forward")) is None
    assert split_grade_id("dense_forward") is None


def grade_cell(name, points=2):
    record = {"grade": True, "solution": False, "grade_id": name, "points": points}
    return {
        "cell_type": "code",
        "metadata": {"nbgrader": record},
        "source": "",
        "outputs": [],
    }


def written(check, name="double-values", points=2):
    exercise = ExerciseResult("double", TITLE, (check,))
    cells = [grade_cell(name, points)]
    unsure = write_result(
        cells, CONCEPT, Result("01_numbers", "ada", (exercise,)), "en"
    )
    return cells[0]["outputs"], unsure


def test_a_grade_cell_holds_a_message_and_one_number():
    outputs, unsure = written(FAILED)
    assert [output["output_type"] for output in outputs] == ["stream", "execute_result"]
    assert outputs[0]["name"] == "stdout"
    assert outputs[1]["data"] == {"text/plain": "0"}
    assert unsure == []


@pytest.mark.parametrize(("score", "shown"), [(9.0, "2"), (-1.0, "0"), (1.25, "1.25")])
def test_the_number_lies_between_nothing_and_all_points(score, shown):
    outputs, _ = written(dataclasses.replace(FAILED, score=score))
    assert outputs[1]["data"]["text/plain"] == shown


def test_an_unknown_check_earns_nothing_and_asks_a_person():
    outputs, unsure = written(FAILED, "double-unknown")
    assert outputs[1]["data"]["text/plain"] == "0"
    assert unsure == ["double-unknown"]


def test_our_own_error_asks_a_person():
    _, unsure = written(dataclasses.replace(FAILED, status="error"))
    assert unsure == ["double-values"]


def test_outputs_of_the_students_own_cells_are_kept():
    own = {"cell_type": "code", "metadata": {}, "source": "1", "outputs": []}
    cells = [{"cell_type": "markdown", "metadata": {}, "source": ""}, own]
    shown = {"output_type": "execute_result", "data": {"text/plain": "1"}}
    result = Result("c", "ada", (), cells=(CellOutput(1, (shown,)),))
    write_result(cells, CONCEPT, result, "en")
    assert own["outputs"][0]["data"] == {"text/plain": "1"}
    assert own["outputs"][0]["execution_count"] == own["execution_count"] == 1


def test_an_unreadable_submission_fails_every_check_with_the_reason(course):
    note = Text("not a notebook", "노트북이 아님")
    result = unreadable(course.concept("01_numbers"), "ada", note)
    assert result.score == 0
    assert result.max_score == 6
    assert result.exercise("double").checks[0].found == note

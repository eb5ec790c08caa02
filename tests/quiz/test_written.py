"""Answers in cells are read as text, generously, and never run."""

import pytest

from kerasdojo.quiz.answerfile import Answer, AnswerFile
from kerasdojo.quiz.written import (
    MAX_SOURCE,
    Written,
    answered,
    asked_in,
    last_answer,
    readings,
)
from kerasdojo.text import Text

ASKED = Written("kernel", "0f", "12ab34cd", None)


def read(source):
    return readings(last_answer([source], "x"))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('quiz_x = "b"', "b"),
        ("quiz_x = b", "b"),
        ("quiz_x: str = 'b'", "b"),
        ("# mine\nquiz_x = 'b'  # sure", "b"),
        ('quiz_x = ["a", "c"]', "a c"),
        ('quiz_x = {"c", "a"}', "a c"),
        ("quiz_x = a c", "a c"),
        ("quiz_x = a c  # letters", "a c"),
        ("%time\nquiz_x = b", "b"),
        ("quiz_x = (None, 10)", "(None, 10)"),
        ("quiz_x = 28*28*10 + 10", "28*28*10 + 10"),
        ("quiz_x = 1\nquiz_x = 2", "2"),
        ("quiz_x = __import__('os').abort()", "__import__('os').abort()"),
        ("quiz_x = '\\d'", "\\d"),
        (f"quiz_x = b\n{'#' * MAX_SOURCE}", "b"),
    ],
)
def test_answers_are_read_in_many_spellings(source, text):
    assert read(source)[0] == text


@pytest.mark.parametrize(
    "source",
    [
        "quiz_x = ...",
        "# TODO: a number\nquiz_x = ...",
        "quiz_x = None",
        'quiz_x = ""',
        'quiz_x = " "',
        "quiz_x =",
        "quiz_xy = 3",
        "quiz_x == 3",
        "",
        "print(1)",
    ],
)
def test_what_is_no_answer(source):
    assert read(source) == []


def test_a_text_may_also_be_meant_with_its_quotes():
    assert read("quiz_x = 'relu'") == ["relu", "'relu'"]


@pytest.mark.parametrize("source", ["quiz_x = " + "(" * 3000, "quiz_x = " + "-" * 3900])
def test_endless_nesting_is_only_a_strange_answer(source):
    assert len(read(source)) == 1


def test_an_endless_answer_is_cut_before_it_is_parsed():
    # Parsed whole, a megabyte of numbers takes a gigabyte of the instructor's memory.
    source = "quiz_x = " + "1," * 1_000_000
    assert [len(text) for text in read(source)] == [MAX_SOURCE]


def test_the_last_cell_that_answers_counts():
    assert last_answer(["quiz_x = 1", "quiz_x = 2", "print()"], "x") == "2"
    assert last_answer([], "x") is None


def test_a_grade_cell_names_question_release_and_edition():
    source = '# 1 point\ngrade_quiz("05_a/kernel", "0f-12ab34cd", "en")'
    assert asked_in(source) == ASKED
    assert asked_in('# grade_quiz("05_a/kernel", "0f-12ab34cd")') is None


def test_a_cell_comes_before_the_file():
    answers = AnswerFile("05_a", "kim", {"kernel": Answer("77", "3")})
    from_cell = answered(ASKED, ["quiz_kernel = 4"], answers)
    assert (from_cell.text, from_cell.variant) == ("4", "")
    for sources in ([], ["quiz_kernel = ..."], ["quiz_kernel = ''"]):
        from_file = answered(ASKED, sources, answers)
        assert (from_file.text, from_file.variant) == ("3", "77")


def test_a_damaged_file_matters_only_where_the_cell_is_empty():
    problem = Text(en="broken", ko="깨짐")
    assert answered(ASKED, ["quiz_kernel = 4"], problem).problem is None
    assert answered(ASKED, ["quiz_kernel = ..."], problem).problem == problem


@pytest.mark.parametrize("text", ['"kim"', "kim", "'kim'  # that is me"])
def test_the_notebook_may_say_whose_numbers_it_shows(text):
    sources = [f"quiz_student_id = {text}", "quiz_kernel = 4"]
    assert answered(ASKED, sources).student == "kim"
    assert answered(ASKED, sources[1:]).student == ""

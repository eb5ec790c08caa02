"""Verdicts on the answers of a notebook."""

import dataclasses

import pytest

from kerasdojo.quiz.draw import variant_for, variant_id, variants
from kerasdojo.quiz.model import Quiz
from kerasdojo.quiz.order import public_order
from kerasdojo.quiz.show import key_text, question
from kerasdojo.quiz.verdicts import Marker
from kerasdojo.quiz.written import Written
from kerasdojo.text import Text

ITEMS = ("twice", "pair", "prints", "blank", "one_right", "some_right", "steps")


def judged(quiz, name, text, values=None):
    item = quiz.item(name)
    values = values or variants(item)[0]
    return Marker(quiz).grade(Written(name, variant_id(item, values), text))


def letters(item, *wanted):
    order = public_order(item)
    texts = [item.choices[index].text.en for index in order]
    return " ".join("abcdef"[texts.index(text)] for text in wanted)


@pytest.mark.parametrize("name", ITEMS)
def test_the_key_of_every_draw_earns_all_points(quiz, name):
    item = quiz.item(name)
    for values in variants(item):
        for text in (repr(key_text(item, values)), key_text(item, values)):
            result = judged(quiz, name, text, values)
            assert (result.status, result.score) == ("passed", item.points)


def test_the_draw_that_was_asked_is_the_one_that_counts(quiz):
    item = quiz.item("twice")
    first, second = variants(item)[:2]
    key = key_text(item, first)
    assert judged(quiz, "twice", key, first).score == 2
    assert judged(quiz, "twice", key, second).score == 0


def test_different_questions_have_different_names(quiz):
    for item in quiz.items:
        shown = {question(item, values, "en") for values in variants(item)}
        names = {variant_id(item, values) for values in variants(item)}
        assert len(names) == len(shown)


@pytest.mark.parametrize("name", ITEMS)
@pytest.mark.parametrize("text", [None, "...", "''"])
def test_no_answer_is_not_attempted(quiz, name, text):
    result = judged(quiz, name, text)
    assert (result.status, result.score) == ("not_attempted", 0)
    assert result.expected is None


def test_a_known_mistake_is_named_and_explained(quiz):
    item = quiz.item("twice")
    values = variants(item)[0]
    result = judged(quiz, "twice", str(values["n"]), values)
    assert (result.status, result.misconception) == ("failed", "forgot_factor")
    assert result.found.en == f"{values['n']}. That is the number itself."
    assert result.expected.ko.startswith(f"{values['n']}의 두 배는")


def test_a_part_of_the_choices_earns_a_part_of_the_points(quiz):
    item = quiz.item("some_right")
    assert judged(quiz, "some_right", letters(item, "2")).score == 1
    assert judged(quiz, "some_right", letters(item, "2", "4", "5")).score == 1
    wrong = judged(quiz, "some_right", letters(item, "5"))
    assert (wrong.score, wrong.misconception) == (0, "wrong_divisor")


@pytest.mark.parametrize("form", ["({})", "[{}]", "{}", "'{}'", "'{}.'"])
def test_letters_may_be_written_in_many_ways(quiz, form):
    item = quiz.item("some_right")
    text = form.format(letters(item, "4", "2").replace(" ", ", "))
    assert judged(quiz, "some_right", text).status == "passed"


def test_an_answer_that_cannot_be_read_is_told_how(quiz):
    result = judged(quiz, "one_right", "'banana'")
    assert (result.status, result.score) == ("failed", 0)
    assert result.found.en == "banana: this cannot be read as one letter."


def test_a_question_that_changed_is_our_error(quiz):
    item = quiz.item("one_right")
    old = Written("one_right", variant_id(item, variants(item)[0]), "a")
    choices = tuple(
        dataclasses.replace(
            choice, text=Text(f"{choice.text.en}!", f"{choice.text.ko}!")
        )
        for choice in item.choices
    )
    changed = dataclasses.replace(item, choices=choices)
    assert Marker(Quiz((changed,))).grade(old).status == "error"
    assert Marker(Quiz(())).grade(old).status == "error"
    reworded = dataclasses.replace(item, prompt=Text("Twice {n}?", "{n}의 두 배?"))
    assert Marker(Quiz((reworded,))).grade(old).status != "error"


def test_a_draw_follows_from_secret_and_student(quiz):
    item = quiz.item("prints")
    draws = [variant_for(item, "kim", bytes([n])) for n in range(20)]
    assert draws == [variant_for(item, "kim", bytes([n])) for n in range(20)]
    assert len({draw["a"] for draw in draws}) > 1
    students = {variant_for(item, f"s{n}", b"x")["a"] for n in range(20)}
    assert len(students) > 1

import tomllib

import pytest

from kerasdojo.course import CourseError
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.publish import public_quiz


@pytest.fixture
def text(quiz_file):
    return public_quiz(quiz_file.read_text(), "quiz.toml")


@pytest.fixture
def public(text):
    return {item["id"]: item for item in tomllib.loads(text)["items"]}


def test_a_public_quiz_tells_no_answer(text):
    secret = "right why misconception answer verify reject tolerance any_order"
    for word in secret.split():
        assert f"{word} =" not in text
    for value in ("2 * x", "x + x", "Multiply", "forgot_factor", "원래 숫자"):
        assert value not in text


def test_questions_stay_whole(public):
    assert public["twice"]["prompt"]["ko"] == "{n}의 두 배는 얼마입니까?"
    assert public["twice"]["points"] == 2
    assert public["prints"]["code"].startswith("print([{a}")
    assert {"en": "nothing", "ko": "없음"} in public["one_right"]["choices"]
    assert set(public["steps"]["lines"]) == {
        "a = 1",
        "b = 2",
        "c = a + b",
        "print(c)",
        "c = a",
    }


def test_draws_hold_only_what_is_shown(public):
    assert {"n": 4} in public["twice"]["variants"]
    assert {"n": 4, "double": 8} in public["one_right"]["variants"]
    assert "variants" not in public["blank"]


def test_the_order_does_not_depend_on_the_order_in_the_source(quiz_file):
    source = quiz_file.read_text()
    before = public_quiz(source, "quiz.toml")
    lines = '"a = 1", "b = 2", "c = a + b", "print(c)"'
    moved = '"print(c)", "c = a + b", "b = 2", "a = 1"'
    assert public_quiz(source.replace(lines, moved), "quiz.toml") == before
    head, *choices = source.split("[[items.choices]]")
    swapped = [head, choices[1], choices[0], *choices[2:]]
    quiz_file.write_text("[[items.choices]]".join(swapped))
    assert load_quiz(quiz_file).item("one_right").choices[1].right
    assert public_quiz(quiz_file.read_text(), "quiz.toml") == before


def test_publishing_gives_the_same_bytes_each_time(quiz_file, text):
    assert public_quiz(quiz_file.read_text(), "quiz.toml") == text


def test_a_broken_quiz_is_not_published():
    with pytest.raises(CourseError, match=r"quiz.toml: not valid TOML"):
        public_quiz("=", "quiz.toml")

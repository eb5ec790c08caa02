import tomllib

import pytest

from kerasdojo.course import CourseError
from kerasdojo.quiz.draw import edition, variant_for, variant_id
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.order import shown_entries
from kerasdojo.quiz.public import load_public_quiz, question_for, questions_for
from kerasdojo.quiz.publish import public_item, public_quiz, public_toml
from kerasdojo.quiz.show import question


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
    assert public["twice"]["prompt"]["ko"] == "{v1}의 두 배는 얼마입니까?"
    assert public["twice"]["points"] == 2
    assert public["prints"]["code"].startswith("print([{v1}, {v1}], {{")
    assert {"en": "nothing", "ko": "없음"} in public["one_right"]["choices"]
    assert set(public["steps"]["lines"]) == {
        "a = 1",
        "b = 2",
        "c = a + b",
        "print(c)",
        "c = a",
    }


def test_draws_hold_only_what_is_shown(public):
    assert {"v1": 4} in public["twice"]["variants"]
    assert {4, 8} in [set(draw.values()) for draw in public["one_right"]["variants"]]
    assert "variants" not in public["blank"]


def test_names_of_formulas_tell_nothing(text):
    assert "double" not in text


def test_what_is_published_is_read_back_and_asked_alike(quiz, quiz_file, text):
    path = quiz_file.with_name("public.toml")
    path.write_text(text)
    published = load_public_quiz(path)
    assert published.items == tuple(public_item(item) for item in quiz.items)
    for item, public in zip(quiz.items, published.items, strict=True):
        assert edition(public) == edition(item)
        for student in ("kim", "lee", "park"):
            asked = question_for(public, student, "0f")
            values = variant_for(item, student, "0f")
            assert asked.variant == variant_id(item, values)
            assert asked.entries == shown_entries(item, values)
            shown = variant_for(public, student, "0f")
            for language in ("en", "ko"):
                assert asked.prompt[language] in question(item, values, language)
                again = question(public, shown, language)
                assert again == question(item, values, language)


def test_the_release_travels_with_the_quiz(quiz, tmp_path):
    path = tmp_path / "quiz.toml"
    path.write_text(public_toml(quiz, "0f"))
    published = load_public_quiz(path)
    assert published.release == "0f"
    students = [f"s{number}" for number in range(9)]
    asked = {name: questions_for(published, name) for name in students}
    assert len({questions[0].variant for questions in asked.values()}) > 1
    assert asked["s0"] == questions_for(published, "s0")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("kind =", "sort ="), "has no `kind`"),
        (('"twice"', "7"), "`id` must be a string"),
        (("variants = [", "variants = [1, "), "must be a list of tables"),
    ],
)
def test_a_damaged_public_quiz_says_where(text, tmp_path, change, message):
    path = tmp_path / "quiz.toml"
    path.write_text(text.replace(*change))
    with pytest.raises(CourseError, match=message):
        load_public_quiz(path)


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

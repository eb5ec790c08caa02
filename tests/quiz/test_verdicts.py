"""Verdicts on the answers of a notebook."""

import dataclasses

import pytest

from kerasdojo.course import CourseError
from kerasdojo.quiz.answerfile import AnswerFile, save_answers
from kerasdojo.quiz.draw import edition, release_of, variant_for, variant_id, variants
from kerasdojo.quiz.model import Quiz
from kerasdojo.quiz.order import public_order
from kerasdojo.quiz.publish import public_toml
from kerasdojo.quiz.show import key_text, question
from kerasdojo.quiz.verdicts import Marker, with_quiz
from kerasdojo.quiz.written import Written
from kerasdojo.result import Result
from kerasdojo.submission import SubmissionError, from_answers
from kerasdojo.text import Text

ITEMS = ("twice", "pair", "prints", "blank", "one_right", "some_right", "steps")


def students():
    return (f"s{number}" for number in range(1000))


def written(item, text, **how):
    return Written(item.id, "0f", edition(item), text, **how)


def student_with(item, values):
    """A student who gets these values."""
    return next(name for name in students() if variant_for(item, name, "0f") == values)


def judged(quiz, name, text, values=None):
    item = quiz.item(name)
    values = values or variants(item)[0]
    return Marker(quiz).grade(written(item, text), student_with(item, values))


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


def test_the_draw_of_the_student_is_the_one_that_counts(quiz):
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
    old = written(item, "a")
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


def two_students(item):
    """Two students with different numbers, and the key of each."""
    first, second = variants(item)[:2]
    names = (student_with(item, first), student_with(item, second))
    return names, (key_text(item, first), key_text(item, second))


def test_an_answer_to_the_numbers_of_somebody_else_is_left_to_a_person(quiz):
    item = quiz.item("twice")
    (own, other), (key, other_key) = two_students(item)
    marker = Marker(quiz)
    says_so = marker.grade(written(item, other_key, student=other), own)
    assert (says_so.status, says_so.score) == ("error", 0)
    assert other in says_so.found.en
    assert own in says_so.found.ko
    silent = marker.grade(written(item, other_key), own)
    assert (silent.status, silent.score) == ("failed", 0)
    assert marker.grade(written(item, key, student=own), own).status == "passed"


def test_questions_without_numbers_are_the_same_for_all(quiz):
    item = quiz.item("blank")
    answer = written(item, "2 * x", student="lee")
    assert Marker(quiz).grade(answer, "kim").status == "passed"


def test_an_answer_from_a_file_names_its_variant(quiz):
    item = quiz.item("twice")
    (own, _), (key, _) = two_students(item)
    first, second = variants(item)[:2]
    marker = Marker(quiz)
    verdicts = {
        variant: marker.grade(written(item, key, variant=variant), own)
        for variant in (variant_id(item, first), variant_id(item, second), "00")
    }
    assert [v.status for v in verdicts.values()] == ["passed", "error", "error"]
    _, other, unknown = verdicts.values()
    assert "another student id" in other.found.en
    assert "changed" in unknown.found.en


def test_without_a_student_the_notebook_names_one(quiz):
    item = quiz.item("twice")
    (_, other), (_, other_key) = two_students(item)
    answer = written(item, other_key, student=other)
    assert Marker(quiz).grade(answer).status == "passed"


def test_what_is_wrong_with_the_file_is_told(quiz):
    problem = Text(en="It is damaged.", ko="깨졌습니다.")
    item = quiz.item("twice")
    result = Marker(quiz).grade(written(item, None, problem=problem), "kim")
    assert (result.status, result.found) == ("not_attempted", problem)


def test_a_draw_follows_from_secret_and_student(quiz):
    item = quiz.item("prints")

    def draws(secret, names):
        release = release_of(secret, "01_numbers")
        return [variant_for(item, name, release)["a"] for name in names]

    class_ = [f"s{number}" for number in range(20)]
    assert draws(b"x", class_) == draws(b"x", class_)
    assert draws(b"x", class_) != draws(b"y", class_)
    assert len(set(draws(b"x", class_))) > 4
    assert b"x".hex() not in release_of(b"x", "01_numbers")


@pytest.fixture
def folder(tmp_path, quiz):
    """A folder with the released quiz, as students get it."""
    (tmp_path / "quiz.toml").write_text(public_toml(quiz, "0f"))
    return tmp_path


def answer_all(folder, quiz, student):
    answers = AnswerFile("01_numbers", student)
    for item in quiz.items:
        values = variant_for(item, student, "0f")
        key = key_text(item, values)
        answers = answers.with_answer(item.id, variant_id(item, values), key)
    save_answers(folder / "quiz_answers.json", answers)
    return folder / "quiz_answers.json"


def test_a_file_of_answers_is_work_without_code(folder, quiz, tiny):
    path = answer_all(folder, quiz, "kim")
    work = from_answers(path, "01_numbers")
    assert (work.student_id, work.cells) == ("kim", ())
    nothing = Result("01_numbers", "kim", ())
    [entry] = with_quiz(tiny, work.quiz, nothing).exercises
    assert (entry.score, entry.max_score, entry.status) == (9, 9, "passed")
    assert from_answers(path, "01_numbers", "lee").digest() != work.digest()


def test_a_file_of_answers_needs_its_quiz(folder, quiz):
    path = answer_all(folder, quiz, "kim")
    path.write_text("{")
    with pytest.raises(SubmissionError, match="cannot be read"):
        from_answers(path, "01_numbers")
    path.unlink()
    (folder / "quiz.toml").unlink()
    with pytest.raises(CourseError, match=r"quiz.toml: the file is missing"):
        from_answers(path, "01_numbers")

"""`kerasdojo check quiz_answers.json`."""

import pytest

from kerasdojo.quiz.answerfile import AnswerFile, save_answers
from kerasdojo.quiz.public import load_public_quiz, questions_for
from kerasdojo.quiz.publish import public_quiz


@pytest.fixture
def answers(tmp_path, tiny):
    """A file with two answers beside the quiz they belong to."""
    folder = tmp_path / "01_numbers"
    folder.mkdir()
    source = tiny.solutions_dir / "01_numbers" / "quiz.toml"
    (folder / "quiz.toml").write_text(public_quiz(source.read_text(), "quiz.toml"))
    found = AnswerFile("01_numbers", "kim")
    for question in questions_for(load_public_quiz(folder / "quiz.toml"), "kim"):
        text = {"blank": "x * 2", "one_right": "banana"}.get(question.item.id, "")
        found = found.with_answer(question.item.id, question.variant, text)
    save_answers(folder / "quiz_answers.json", found)
    return folder / "quiz_answers.json"


def test_a_file_of_answers_is_graded_where_the_keys_are(kerasdojo, answers):
    run = kerasdojo("check", answers, "--json")
    assert run.code == 1
    [result] = run.json["results"]
    [quiz] = result["exercises"]
    scores = {check["check"]: check["score"] for check in quiz["checks"]}
    assert scores == {name: float(name == "blank") for name in scores}
    shown = kerasdojo("check", answers)
    assert "banana: this cannot be read as one letter" in shown.out
    assert "kerasdojo hint" not in shown.out


def test_without_keys_the_answers_are_counted(kerasdojo, answers, tiny):
    (tiny.solutions_dir / "01_numbers" / "quiz.toml").unlink()
    run = kerasdojo("check", answers)
    assert "2 of 7 questions answered" in run.out
    assert "7개 중 2개" in kerasdojo("check", answers, "--lang", "ko").out

"""The quiz as a widget: what the browser is told, and what comes of its messages."""

import json
import shutil
from types import SimpleNamespace

import pytest
from nbgrader_helpers import tiny_with_stubs

from kerasdojo import attempts
from kerasdojo.jupyter.asking import Asked
from kerasdojo.jupyter.place import Place
from kerasdojo.jupyter.sheet import Sheet
from kerasdojo.jupyter.widget import QuizWidget
from kerasdojo.quiz.answerfile import FILE, load_answers
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.publish import public_toml

CONCEPT = "01_numbers"
SYNCED = ("words", "questions", "answers", "verdicts", "status", "student_id")


@pytest.fixture
def folder(tmp_path):
    """A folder with a notebook in it, below a whole course."""
    tiny_with_stubs(tmp_path / "tiny")
    folder = tmp_path / "tiny" / "work" / CONCEPT
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def show(folder, monkeypatch):
    """Shows the quiz as a notebook in a language does."""

    def show(language="en", **settings):
        monkeypatch.chdir(folder)
        ours = {"concept": CONCEPT, "language": language, **settings}
        path = folder / f"{CONCEPT}.ipynb"
        path.write_text(json.dumps({"cells": [], "metadata": {"kerasdojo": ours}}))
        shell = SimpleNamespace(user_ns={"__vsc_ipynb_file__": str(path)})
        place = Place.of(shell)
        return QuizWidget(Asked(place, Sheet.of(place, CONCEPT)))

    return show


@pytest.fixture
def released(folder):
    """Puts the quiz of a class beside the notebook."""
    solutions = folder.parents[1] / "solutions" / CONCEPT
    text = public_toml(load_quiz(solutions / "quiz.toml"), "0123456789abcdef")
    (folder / "quiz.toml").write_text(text, encoding="utf-8")


def judge(widget):
    widget._on_message(widget, {"type": "judge"}, [])


def told(widget):
    return json.dumps({name: getattr(widget, name) for name in SYNCED})


def test_an_answer_is_saved_as_soon_as_it_is_given(show, folder):
    widget = show()
    widget.answers = {"blank": "2 * x"}
    assert "Answered: 1 of 7" in widget.status
    assert load_answers(folder / FILE, CONCEPT).answers["blank"].answer == "2 * x"
    assert show().answers == {"blank": "2 * x"}
    widget.answers = {"blank": ""}
    assert load_answers(folder / FILE, CONCEPT).answers == {}


def test_practice_is_judged_where_the_keys_are(show, folder):
    widget = show()
    assert widget.shows_correctness
    widget.answers = {"blank": "x", "steps": "z"}
    judge(widget)
    assert widget.verdicts["blank"]["state"] == "failed"
    assert "That is <code>x</code> itself." in widget.verdicts["blank"]["html"]
    first = attempts.read(folder / attempts.FILE)[0]
    assert (first.item, first.misconception) == ("blank", "forgot_factor")


def test_a_changed_answer_loses_its_verdict(show):
    widget = show()
    widget.answers = {"blank": "x"}
    judge(widget)
    widget.answers = {"blank": "2 * x"}
    assert widget.verdicts == {}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_released_quiz_tells_no_key(show, released, language):
    widget = show(language)
    assert widget.questions == []
    widget.asked_id = "kim"
    assert len(widget.questions) == 7
    widget.answers = {"blank": "x"}
    judge(widget)
    assert widget.verdicts == {}
    assert not widget.shows_correctness
    for secret in ("itself", "자체입니다", "forgot_factor", "Multiply", "곱하세요"):
        assert secret not in told(widget)


def test_the_notebook_says_whether_practice_is_judged(show):
    widget = show(quiz="withheld")
    widget.answers = {"blank": "2 * x"}
    judge(widget)
    assert widget.verdicts == {}
    assert "Graded after you submit." in widget.status


def test_without_keys_nothing_can_be_judged(show, folder):
    shutil.rmtree(folder.parents[1] / "solutions")
    widget = show(quiz="shown")
    widget.answers = {"blank": "2 * x"}
    judge(widget)
    assert widget.verdicts == {}


def test_numbers_and_answers_belong_to_one_student(show, released):
    widget = show()
    widget.asked_id = "kim"
    widget.answers = {"pair": "(2, 3)", "twice": "6"}
    mine = [question["html"] for question in widget.questions]
    others = {name for name in "abcdefgh" if _differs(widget, name, mine)}
    assert others
    assert show().student_id == "kim"


def _differs(widget, student, mine):
    widget.asked_id = student
    return [question["html"] for question in widget.questions] != mine


def test_a_damaged_file_is_told_and_left_alone(show, folder):
    (folder / FILE).write_text("{", encoding="utf-8")
    widget = show("ko")
    widget.answers = {"blank": "x"}
    assert "읽을 수 없습니다" in widget.status
    assert (folder / FILE).read_text(encoding="utf-8") == "{"


def test_what_a_student_wrote_is_shown_as_text(show):
    widget = show()
    widget.answers = {"prints": "<img src=x onerror=alert(1)>\x1b[31m"}
    judge(widget)
    assert "<img" not in widget.verdicts["prints"]["html"]
    assert "\x1b" not in widget.verdicts["prints"]["html"]


def test_odd_messages_do_no_harm(show, folder):
    widget = show()
    widget.answers = {"blank": 5, "nothing": "x", "steps": ["a"]}
    assert load_answers(folder / FILE, CONCEPT).answers == {}

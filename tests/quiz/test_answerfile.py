"""The file of answers: kept, read back, and harmless whatever is in it."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerasdojo.quiz.answerfile import (
    FILE,
    MAX_ANSWERS,
    MAX_BYTES,
    Answer,
    AnswerFile,
    AnswerFileError,
    as_typed,
    load_answers,
    own_student_id,
    save_answers,
)
from kerasdojo.quiz.answers import MAX_LENGTH

CONCEPT = "01_numbers"


@pytest.fixture
def path(tmp_path):
    return tmp_path / FILE


def entry(variant="0a", answer="1"):
    return {"variant": variant, "answer": answer}


def load(path, tree):
    path.write_text(tree if isinstance(tree, str) else json.dumps(tree))
    return load_answers(path, CONCEPT)


def test_answers_are_kept(path):
    answers = AnswerFile(CONCEPT, "김").with_answer("twice", "0a", " 8 ")
    save_answers(path, answers.with_answer("pair", "0b", "(2, 3)"))
    found = load_answers(path, CONCEPT)
    assert found.student_id == "김"
    assert found.answers == {"twice": Answer("0a", "8"), "pair": Answer("0b", "(2, 3)")}
    assert found.with_answer("twice", "0a", "").answers.keys() == {"pair"}


def test_no_file_holds_no_answers(path):
    assert load_answers(path, CONCEPT) == AnswerFile(CONCEPT)


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("b", "b"),
        (["a", "c"], "a c"),
        (7, "7"),
        (0.25, "0.25"),
        ([None, 10], "(None, 10)"),
        ([3], "(3,)"),
        (None, ""),
        (True, ""),
        ({}, ""),
        ([[1]], ""),
        ("x" * 5000, "x" * MAX_LENGTH),
        ("\ud800", "?"),
    ],
)
def test_json_becomes_what_would_be_typed(value, typed):
    assert as_typed(value) == typed


def test_entries_that_are_no_answers_are_left_out(path):
    good = {"twice": entry(), "pair": entry(answer=[2, 3])}
    bad = {
        "../x": entry(),
        "A": entry(),
        "a": 1,
        "b": entry(variant=3),
        "c": entry(variant="zz"),
        "d": entry(answer=None),
        "e": {},
    }
    found = load(path, {"concept": CONCEPT, "student_id": 3, "answers": good | bad})
    assert found == AnswerFile(
        CONCEPT, "", {"twice": Answer("0a", "1"), "pair": Answer("0a", "(2, 3)")}
    )


def test_there_is_a_limit(path):
    many = {f"x{number}": entry() for number in range(MAX_ANSWERS + 50)}
    assert len(load(path, {"answers": many}).answers) == MAX_ANSWERS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "cannot be read"),
        ("[]", "cannot be read"),
        ('{"answers": []}', "no `answers`"),
        ("[" * 100_000, "cannot be read"),
        ("9" * 100_000, "cannot be read"),
        (" " * (MAX_BYTES + 1), "is larger than"),
        ('{"concept": "02_b", "answers": {}}', "belongs to 02_b"),
    ],
)
def test_a_damaged_file_says_what_to_do(path, text, said):
    with pytest.raises(AnswerFileError, match=said) as caught:
        load(path, text)
    assert FILE in caught.value.text.ko


def test_only_a_plain_file_is_opened(path, tmp_path):
    (tmp_path / "real").write_text('{"answers": {}}')
    path.symlink_to(tmp_path / "real")
    with pytest.raises(AnswerFileError, match="is a link"):
        load_answers(path, CONCEPT)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(AnswerFileError, match="no ordinary file"):
        load_answers(path, CONCEPT)
    path.unlink()
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(AnswerFileError, match="UnicodeDecodeError"):
        load_answers(path, CONCEPT)


def test_whose_numbers_are_shown(path, tmp_path, monkeypatch):
    monkeypatch.delenv("JUPYTERHUB_USER", raising=False)
    assert own_student_id(tmp_path, CONCEPT) == ""
    monkeypatch.setenv("JUPYTERHUB_USER", "hub")
    assert own_student_id(tmp_path, CONCEPT) == "hub"
    save_answers(path, AnswerFile(CONCEPT, "kim"))
    assert own_student_id(tmp_path, CONCEPT) == "kim"
    path.write_text("{")
    assert own_student_id(tmp_path, CONCEPT) == "hub"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(JSON, JSON, st.dictionaries(st.sampled_from("abc"), JSON))
def test_any_json_is_read_or_refused(tmp_path_factory, student, concept, answers):
    path = tmp_path_factory.getbasetemp() / FILE
    tree = {"concept": concept, "student_id": student, "answers": answers}
    try:
        found = load(path, tree)
    except AnswerFileError:
        assert concept != CONCEPT
        return
    for answer in found.answers.values():
        assert 0 < len(answer.answer) <= MAX_LENGTH
        answer.answer.encode("utf-8")

from dataclasses import replace

import pytest

from kerasdojo.quiz import prove as module
from kerasdojo.quiz.prove import prove


@pytest.fixture(autouse=True)
def no_tensorflow(monkeypatch):
    monkeypatch.setattr(module, "_libraries", dict)


def found(quiz, name, code):
    return list(prove(replace(quiz.item(name), verify=code)))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("twice", "print('noise')\nanswer = 2 * n"),
        ("twice", "assert n > 0"),
        ("pair", "answer = [rows, columns]"),
        ("prints", "answer = str([a, a]) + ' ' + str({'x': a})"),
        ("prints", "assert len(answers) == 1"),
        ("blank", "answer = 'x+x'"),
        ("one_right", "answer = [0]"),
        ("some_right", "answer = {0, 1}"),
        ("steps", "answer = [1, 0, 2, 3]"),
        ("steps", "answer = lines"),
        ("twice", ""),
    ],
)
def test_a_proof_may_agree(quiz, name, code):
    assert found(quiz, name, code) == []


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("twice", "answer = n", "the key is"),
        ("twice", "x = 1", "sets no `answer` and asserts nothing"),
        ("twice", "assert n < 0", "verify raised AssertionError"),
        ("twice", "answer =", "verify raised SyntaxError"),
        ("pair", "answer = (columns, rows)", "the key is"),
        ("blank", "answer = 'x'", "not among the accepted answers"),
        ("one_right", "answer = [1]", "not the indices of the right choices"),
        ("steps", "answer = [0, 1, 3, 2]", "not among the accepted answers"),
    ],
)
def test_a_proof_may_differ(quiz, name, code, expected):
    problems = found(quiz, name, code)
    assert all(expected in problem for problem in problems)
    assert problems
    assert problems[0].startswith(f"`{name}` with ")


def test_some_draws_are_looked_at(quiz):
    assert len(found(quiz, "twice", "answer = 0")) == 3
    item = replace(quiz.item("twice"), verify="answer = 0")
    assert len(list(prove(item, draws=5))) == 5


@pytest.mark.tensorflow
def test_tensorflow_is_at_hand(quiz, monkeypatch):
    monkeypatch.undo()
    code = "answer = int(tf.constant(n) + np.int32(n)); keras.Input"
    item = replace(quiz.item("twice"), verify=code)
    assert list(prove(item, draws=1)) == []

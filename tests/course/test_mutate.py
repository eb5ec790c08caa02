import ast

import pytest

from kerasdojo.course.mutate import mutants

SOLUTION = '''"""Docs."""

LIMIT = 3


def f(x, y=1):
    """Words with relu."""
    # BEGIN SOLUTION
    total = 0
    for value in x:
        if value > 0 and value != y:
            total += -value * 2.5
    print(total)
    flag = True
    return np.sum(x, axis=1) if flag else Dense(3, activation="relu")
    # STARTER
    # return x + 1
    # END SOLUTION
'''


@pytest.fixture
def found():
    return mutants(SOLUTION, "f.py")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("total = 0", "pass"),
        ("total += -value * 2.5", "pass"),
        ("print(total)", "pass"),
        ("0", "1"),
        ("0", "-1"),
        ("2.5", "6.0"),
        ("True", "False"),
        ("value > 0", "value >= 0"),
        ("value != y", "value == y"),
        ("value > 0 and value != y", "value > 0 or value != y"),
        ("if value > 0 and value != y:", "if True:"),
        ("if value > 0 and value != y:", "if False:"),
        ("-value", "+value"),
        ("-value * 2.5", "-value + 2.5"),
        ("np.sum", "np.mean"),
        ("np.sum(x, axis=1)", "np.sum(x)"),
        ("'relu'", "'tanh'"),
        ("Dense(3, activation='relu')", "Dense(3)"),
    ],
)
def test_a_change_is_made(found, before, after):
    assert (before, after) in {(mutant.before, mutant.after) for mutant in found}


def test_each_mutant_is_another_valid_program(found):
    sources = [mutant.source for mutant in found]
    assert len(set(sources)) == len(sources)
    original = ast.dump(ast.parse(SOLUTION))
    assert all(ast.dump(ast.parse(source)) != original for source in sources)


def test_only_the_answer_is_changed(found):
    assert {mutant.line for mutant in found} <= set(range(9, 16))
    assert all("LIMIT = 3\n" in mutant.source for mutant in found)
    assert all("Words with relu." in mutant.source for mutant in found)


def test_mutants_are_always_the_same(found):
    assert mutants(SOLUTION, "f.py") == found

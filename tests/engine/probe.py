"""A course of probes: each check shows one thing about the engine."""

from textwrap import dedent

from kerasdojo.result import CheckResult, Result
from kerasdojo.submission import Cell, Submission

CONCEPT = "01_probe"

CONCEPT_TOML = """
title = { en = "Probe", ko = "탐침" }
objectives = [{ en = "Probe the engine.", ko = "엔진을 시험합니다." }]
"""

EXERCISE = """
[[exercises]]
name = "{name}"
title = {{ en = "{name}", ko = "{name}" }}
task = {{ en = "Write it.", ko = "작성하세요." }}
seconds = 1.0
memory = 100
hints = [
    {{ en = "a", ko = "가" }}, {{ en = "b", ko = "나" }}, {{ en = "c", ko = "다" }},
]
"""

CHECK = """
[[exercises.checks]]
name = "{name}"
title = {{ en = "{name} holds", ko = "{name} 성립" }}
points = 2
hidden = {hidden}
needs = {needs}
"""

MISCONCEPTIONS = """
[[errors]]
pattern = "ZeroDivisionError"
misconception = "by_zero"

[[errors]]
pattern = "TimeLimitError"
misconception = "too_slow"

[misconceptions.by_zero]
en = "Something was divided by zero."
ko = "0으로 나누었습니다."

[misconceptions.too_slow]
en = "That takes too long."
ko = "너무 오래 걸립니다."

[misconceptions.off_by_one]
en = "One too many."
ko = "하나가 더 많습니다."
"""

GRADER = '''
"""Probe checks."""
import numpy as np
from kerasdojo import expect


def test_value(submission):
    expect.equal(submission.first(3), 6, mistakes={{"off_by_one": 7}})


def test_after(submission):
    expect.equal(submission.first(0), 0)
'''

HIDDEN = '''
"""Hidden probe checks."""
from kerasdojo import expect


def test_secret(submission, rng):
    number = int(rng.integers(1000, 1_000_000))
    expect.equal(submission.first(number), 2 * number)
'''

SECOND = '''
"""Probe checks of the second exercise."""
from kerasdojo import expect


def test_value(submission):
    expect.close(submission.second([1.0, 2.0]), [2.0, 4.0])
'''

THIRD = '''
"""Probe checks of the third exercise."""
from kerasdojo import expect


def test_value(submission):
    submission.third(submission.path("a.txt"))
    fresh = submission.restart()
    fresh.third(fresh.path("b.txt"))
    expect.equal(fresh.files(), ["a.txt", "b.txt"])
    expect.equal(fresh.read_file("a.txt"), b"written")


def test_after(submission):
    submission.third(submission.path("a.txt"))
    submission.third(submission.path("b.txt"))
    expect.equal(submission.read_file("b.txt"), b"written")
'''

FIRST_SOLUTION = '''"""First."""


def first(x):
    """Return twice x."""
    # BEGIN SOLUTION
    return 2 * x
    # END SOLUTION
'''

SECOND_SOLUTION = '''"""Second."""


def second(x):
    """Return twice each number."""
    # BEGIN SOLUTION
    return [2 * v for v in x]
    # END SOLUTION
'''

RIGHT_FIRST = "def first(x):\n    return 2 * x\n"
RIGHT_SECOND = "def second(x):\n    return [2 * v for v in x]\n"


def work(*sources: str, student_id: str = "s1") -> Submission:
    """A submission of cells; the first two answer `first` and `second`."""
    names = ("first", "second")
    cells = [
        Cell(
            dedent(source),
            f"cell {index + 1}",
            names[index] if index < 2 else None,
            index,
        )
        for index, source in enumerate(sources)
    ]
    return Submission(CONCEPT, tuple(cells), student_id)


def check(result: Result, exercise: str, name: str) -> CheckResult:
    """One check of a result."""
    entries = {entry.check: entry for entry in result.exercise(exercise).checks}
    return entries[name]


def statuses(result: Result, exercise: str) -> list[str]:
    """Statuses of an exercise's checks, in order."""
    return [entry.status for entry in result.exercise(exercise).checks]

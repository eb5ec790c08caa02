"""Audit of the graders: costs, and mutants that need no check."""

import dataclasses

import pytest

from kerasdojo.course import Course, CourseError
from kerasdojo.course.audit import cases_of, hint_cases, judge, mutant_cases
from kerasdojo.course.survivors import stale, survivors_of
from kerasdojo.result import CheckResult, ExerciseResult, Result

LIST = '[[survivors]]\nexercise = "double"\nchange = "{change}"\nreason = "None."\n'


@pytest.fixture
def double(tiny: Course):
    return tiny.exercise("double")


def result(exercise, status="passed", **costs) -> Result:
    """The result of an answer all of whose checks have one status."""
    checks = tuple(
        CheckResult(c.name, status, c.points, 0.0, c.title, c.hidden)
        for c in exercise.checks
    )
    graded = ExerciseResult(exercise.name, exercise.title, checks)
    return Result(exercise.concept, "", (graded,), **costs)


@pytest.mark.parametrize(
    ("costs", "message"),
    [
        ({}, ""),
        ({"seconds": 1e6}, ""),
        ({"cpu_seconds": 1e6}, "seconds = 1000000.0, declared"),
        ({"memory_mib": 1e6}, "memory = 1000000.0, declared"),
    ],
)
def test_a_solution_keeps_to_its_declared_costs(tiny, double, costs, message):
    (solution,) = (c for c in cases_of(tiny, double) if c.kind == "solution")
    finding = judge(solution, result(double, **costs))
    assert finding.fault == ("over_budget" if message else None)
    assert finding.message.startswith(message)


def test_other_answers_may_cost_more(tiny, double):
    for case in cases_of(tiny, double):
        if case.kind == "pass":
            assert judge(case, result(double, cpu_seconds=1e6)).fault is None


@pytest.fixture
def change(tiny, double):
    return next(mutant_cases(tiny, double)).file.partition("  ")[2]


def test_a_mutant_that_passes_is_a_fault_until_it_is_listed(tiny, double, change):
    (first, *_) = mutant_cases(tiny, double)
    assert judge(first, result(double)).fault == "survived"
    assert judge(first, result(double, "failed")).fault is None
    keep(tiny, change)
    (first, *others) = mutant_cases(tiny, double)
    assert judge(first, result(double)).fault is None
    assert judge(first, result(double, "failed")).fault == "noticed"
    assert {case.kind for case in others} <= {"mutant"}


def test_a_listed_mutant_must_still_exist(tiny, double, change):
    concept = tiny.concept(double.concept)
    assert survivors_of(tiny, concept) == ()
    keep(tiny, change)
    assert list(stale(tiny, concept)) == []
    keep(tiny, "x -> y")
    assert [entry.change for entry in stale(tiny, concept)] == ["x -> y"]


def test_a_list_says_what_is_missing(tiny, double, change):
    path = keep(tiny, change)
    path.write_text(path.read_text().replace("reason", "because"))
    with pytest.raises(CourseError, match="has no `reason`"):
        survivors_of(tiny, tiny.concept(double.concept))


def keep(course: Course, change: str):
    path = course.submissions_dir / "01_numbers" / "survivors.toml"
    path.write_text(LIST.format(change=change.replace('"', '\\"')))
    return path


def test_a_hint_without_the_name_of_the_task_is_no_answer(tiny, double):
    hints = [dataclasses.replace(hint, en="Try `x + 1`.") for hint in double.hints]
    exercise = dataclasses.replace(double, hints=tuple(hints))
    assert all("def double" in case.source for case in hint_cases(tiny, exercise))

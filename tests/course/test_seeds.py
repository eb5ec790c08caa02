"""Runs of a reference over many seeds, and the bound that follows."""

import pytest

from kerasdojo.course import Course, CourseError
from kerasdojo.course.seeds import (
    all_records,
    keep,
    record,
    records,
    upper_bound,
    works,
)
from kerasdojo.result import CheckResult, ExerciseResult, Result


@pytest.mark.parametrize(
    ("failures", "runs", "bound"),
    [(0, 200, 0.0149), (0, 10, 0.2589), (1, 200, 0.0235), (5, 100, 0.1023)],
)
def test_the_bound_is_that_of_clopper_and_pearson(failures, runs, bound):
    assert upper_bound(failures, runs) == pytest.approx(bound, abs=1e-4)


def graded(exercise, full):
    (check, *_) = exercise.checks
    score = float(check.points) if full else 0.0
    status = "passed" if full else "failed"
    one = CheckResult(check.name, status, check.points, score, check.title, False)
    entry = ExerciseResult(exercise.name, exercise.title, (one,))
    return Result(exercise.concept, "", (entry,))


def test_a_run_is_kept_and_read_back(tiny: Course):
    exercise = tiny.exercise("double")
    submissions = works(tiny, exercise, 3)
    assert len({work.student_id for work in submissions.values()}) == 3
    results = [(name, graded(exercise, name != "seed1")) for name in submissions]
    found = record(tiny, exercise, results)
    assert (found.seeds, found.failures) == (3, ("seed1",))
    keep(tiny, exercise, found)
    assert records(tiny, exercise.concept) == {"double": found}
    assert [fresh for _, _, fresh in all_records(tiny)] == [True]


def test_another_solution_makes_a_run_old(tiny: Course):
    exercise = tiny.exercise("double")
    keep(tiny, exercise, _one(tiny, exercise))
    path = tiny.root / "solutions/01_numbers/double.py"
    path.write_text(path.read_text() + "# More.\n")
    assert [fresh for _, _, fresh in all_records(tiny)] == [False]


def _one(course, exercise):
    return record(course, exercise, [("seed0", graded(exercise, full=True))])


def test_a_damaged_file_is_named(tiny: Course):
    path = tiny.submissions_dir / "01_numbers/seeds.json"
    path.write_text('{"double": {}}')
    with pytest.raises(CourseError, match=r"01_numbers/seeds\.json: not a record"):
        records(tiny, "01_numbers")

"""Mutants that no check can notice, because they compute the same: a kept list."""

from collections.abc import Iterator
from dataclasses import dataclass

from kerasdojo.course.model import Concept, Course, Exercise
from kerasdojo.course.mutate import Mutant, mutants
from kerasdojo.course.sync import require_solutions
from kerasdojo.course.table import read_toml

FILE = "survivors.toml"


@dataclass(frozen=True)
class Survivor:
    """One change of a solution that is as right as the solution.

    Args:
        exercise: The exercise whose solution is changed.
        change: `before -> after`, as `kerasdojo dev mutate` prints it.
        reason: Why no check can notice it.
    """

    exercise: str
    change: str
    reason: str


def survivors_of(course: Course, concept: Concept) -> tuple[Survivor, ...]:
    """Return the kept list of a concept, empty where there is none.

    Raises:
        CourseError: The file is not as it should be.
    """
    path = course.submissions_dir and course.submissions_dir / concept.id / FILE
    if path is None or not path.exists():
        return ()
    table = read_toml(path, path.relative_to(course.root).as_posix())
    found = tuple(
        Survivor(entry.string("exercise"), entry.string("change"), reason)
        for entry in table.tables("survivors")
        for reason in [entry.string("reason")]
    )
    table.raise_problems()
    return found


def mutants_of(course: Course, exercise: Exercise) -> list[Mutant]:
    """Return the mutants of an exercise's solution."""
    path = require_solutions(course) / exercise.concept / f"{exercise.name}.py"
    place = path.relative_to(course.root).as_posix()
    if not path.exists():
        return []
    return mutants(path.read_text(encoding="utf-8"), place)


def stale(course: Course, concept: Concept) -> Iterator[Survivor]:
    """Yield entries that are no change of a solution any more."""
    listed = survivors_of(course, concept)
    names = {survivor.exercise for survivor in listed}
    changes = {
        (exercise.name, mutant.change)
        for exercise in concept.exercises
        if exercise.name in names
        for mutant in mutants_of(course, exercise)
    }
    for survivor in listed:
        if (survivor.exercise, survivor.change) not in changes:
            yield survivor

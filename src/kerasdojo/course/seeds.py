"""How often a reference fails by chance: a recorded run over many seeds, and a bound.

Inputs, starting weights and shuffles of a check follow from the student's id. Grading
the solution for many made-up ids shows how often luck alone decides.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kerasdojo.course.audit import Case, cases_of
from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import Course, Exercise
from kerasdojo.result import Result
from kerasdojo.submission import Submission

FILE = "seeds.json"
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Record:
    """One run of the reference over many seeds.

    Args:
        seeds: How many.
        failures: The ids for which it did not get all points.
        files: SHA-256 of solution and graders at that time.
    """

    seeds: int
    failures: tuple[str, ...]
    files: str

    @property
    def bound(self) -> float:
        """Upper end of the Clopper-Pearson interval of the failure rate."""
        return upper_bound(len(self.failures), self.seeds)


def upper_bound(failures: int, runs: int) -> float:
    """Return the largest failure rate that so few failures leave possible.

    Args:
        failures: Runs that failed.
        runs: All runs.
    """
    low, high = failures / runs, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        unlikely = _at_most(failures, runs, middle) < 1 - CONFIDENCE
        low, high = (low, middle) if unlikely else (middle, high)
    return high


def _at_most(failures: int, runs: int, rate: float) -> float:
    """Return the probability of so few failures or fewer."""
    term = total = (1 - rate) ** runs
    for count in range(failures):
        term *= (runs - count) / (count + 1) * rate / max(1 - rate, 1e-300)
        total += term
    return total


def works(course: Course, exercise: Exercise, seeds: int) -> dict[str, Submission]:
    """Return the solution as handed in by that many made-up students.

    Args:
        course: A checkout, with solutions.
        exercise: Whose solution.
        seeds: How many.
    """
    solution = next(c for c in cases_of(course, exercise) if c.kind == "solution")
    ids = (f"seed{number}" for number in range(seeds))
    return {name: replace(solution.submission, student_id=name) for name in ids}


def record(
    course: Course, exercise: Exercise, results: Iterable[tuple[str, Result]]
) -> Record:
    """Return what grading those works showed."""
    passed = {name: result.score == result.max_score for name, result in results}
    failures = tuple(sorted(name for name, full in passed.items() if not full))
    return Record(len(passed), failures, files_of(course, exercise))


def files_of(course: Course, exercise: Exercise) -> str:
    """Return a hash of the solution and the graders of an exercise."""
    names = (f"test_{exercise.name}.py", f"test_{exercise.name}_hidden.py")
    graders = [Path(course.graders_dir, exercise.concept, name) for name in names]
    solution = next(c.source for c in cases_of(course, exercise) if _is_solution(c))
    texts = [path.read_text(encoding="utf-8") for path in graders if path.exists()]
    return hashlib.sha256("\0".join([solution, *texts]).encode()).hexdigest()


def _is_solution(case: Case) -> bool:
    return case.kind == "solution"


def records(course: Course, concept_id: str) -> dict[str, Record]:
    """Return the kept runs of a concept, by exercise.

    Raises:
        CourseError: The file is not as it should be.
    """
    path = _path(course, concept_id)
    if not path.exists():
        return {}
    try:
        tree: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: Record(entry["seeds"], tuple(entry["failures"]), entry["files"])
            for name, entry in tree.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        place = path.relative_to(course.root).as_posix()
        raise CourseError(
            f"{place}: not a record of seeds; run `kerasdojo dev seeds`"
        ) from error


def keep(course: Course, exercise: Exercise, found: Record) -> Path:
    """Write a run to the file of its concept; return the file."""
    path = _path(course, exercise.concept)
    tree = records(course, exercise.concept) | {exercise.name: found}
    entries = {name: asdict(entry) for name, entry in sorted(tree.items())}
    path.write_text(json.dumps(entries, indent=1) + "\n", encoding="utf-8")
    return path


def all_records(course: Course) -> Iterator[tuple[Exercise, Record, bool]]:
    """Yield every kept run, and whether solution and graders are still the same."""
    for concept in course.concepts:
        kept = records(course, concept.id)
        for exercise in concept.exercises:
            if found := kept.get(exercise.name):
                fresh = found.files == files_of(course, exercise)
                yield exercise, found, fresh


def _path(course: Course, concept_id: str) -> Path:
    if course.submissions_dir is None:
        raise CourseError("tests/submissions: is missing; run this in a checkout")
    return course.submissions_dir / concept_id / FILE

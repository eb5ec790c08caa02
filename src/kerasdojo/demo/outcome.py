"""What the class got, against what it must get."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kerasdojo.course import Concept, Exercise
from kerasdojo.demo.corpus import Expected
from kerasdojo.demo.roster import Student, Work
from kerasdojo.report.gradebook import Scores
from kerasdojo.result import ExerciseResult, Result

_NEAR = 1e-6


@dataclass(frozen=True)
class Outcome:
    """One student, one exercise.

    Args:
        student: Who.
        exercise: What.
        expected: The score it must be.
        score: The score in the gradebook, None if there is none.
        diagnosed: Whether the named check failed as what it is; None where no check
            is named.
        broken: Whether one of our checks broke.
    """

    student: Student
    exercise: Exercise
    expected: Expected
    score: float | None
    diagnosed: bool | None = None
    broken: bool = False

    @property
    def right(self) -> bool:
        """Whether the score is as expected."""
        if self.score is None or self.broken:
            return False
        low, high = self.expected.low - _NEAR, self.expected.high + _NEAR
        return low <= self.score <= high


def outcomes(
    work: Mapping[tuple[str, str], Work],
    students: Iterable[Student],
    concepts: Iterable[Concept],
    scores: Scores,
    results: Path,
) -> list[Outcome]:
    """Compare the gradebook with the class.

    Args:
        work: What was handed in, by student and concept.
        students: The class.
        concepts: What was taught.
        scores: The gradebook.
        results: Folder of the stored results.
    """
    concepts = tuple(concepts)
    return [
        _outcome(student, exercise, work[student.id, concept.id], scores, results)
        for student in students
        for concept in concepts
        for exercise in concept.exercises
    ]


def _outcome(
    student: Student, exercise: Exercise, work: Work, scores: Scores, results: Path
) -> Outcome:
    expected = work.expected(exercise)
    earned = scores.get(exercise.concept, {}).get(student.id, {}).get(exercise.name)
    verdict = _verdict(results / student.id / f"{exercise.concept}.json", exercise)
    return Outcome(
        student,
        exercise,
        expected,
        score=None if earned is None else earned.score,
        diagnosed=_diagnosed(verdict, expected) if expected.check else None,
        broken=verdict is None or verdict.status == "error",
    )


def _verdict(path: Path, exercise: Exercise) -> ExerciseResult | None:
    if not path.exists():
        return None
    result = Result.from_dict(json.loads(path.read_text(encoding="utf-8")))
    return result.exercise(exercise.name)


def _diagnosed(verdict: ExerciseResult | None, expected: Expected) -> bool:
    return verdict is not None and any(
        check.status == "failed" and check.misconception == expected.misconception
        for check in verdict.checks
        if check.check == expected.check
    )

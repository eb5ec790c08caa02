"""Right and wrong answers of the course, and the scores their names promise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kerasdojo.course import Course, Exercise


@dataclass(frozen=True)
class Expected:
    """The score that a piece of work must get.

    A wrong answer promises which check fails. What later checks make of it may be
    open; then both bounds differ.

    Args:
        low: Fewest points.
        high: Most points.
        check: The check that must fail, if one is named.
        misconception: What it must be recognised as.
    """

    low: float
    high: float
    check: str | None = None
    misconception: str | None = None

    @property
    def exact(self) -> bool:
        """Whether only one score is right."""
        return self.low == self.high

    def __str__(self) -> str:
        """Return `3`, or `3-5` where more than one score is right."""
        return f"{self.low:g}" if self.exact else f"{self.low:g}-{self.high:g}"


@dataclass(frozen=True)
class Answer:
    """One answer to one exercise.

    Args:
        source: Python source.
        expected: What it must score.
        style: What its file name says about it.
    """

    source: str
    expected: Expected
    style: str = ""


@dataclass(frozen=True)
class Answers:
    """All answers to one exercise that the course keeps."""

    right: tuple[Answer, ...]
    wrong: tuple[Answer, ...]


def read_answers(course: Course, exercise: Exercise) -> Answers:
    """Return the answers kept for an exercise, in the order of their names.

    Args:
        course: A checkout.
        exercise: The exercise.
    """
    assert course.solutions_dir is not None
    reference = course.solutions_dir / exercise.concept / f"{exercise.name}.py"
    right = [Answer(_text(reference), full(exercise), "reference")]
    wrong: list[Answer] = []
    if course.submissions_dir is not None:
        folder = course.submissions_dir / exercise.concept / exercise.name
        for path in sorted(folder.glob("*.py")):
            answer = _answer(path, exercise)
            if answer is not None:
                (wrong if answer.expected.check else right).append(answer)
    # Those that leave no doubt first.
    wrong.sort(key=lambda answer: not answer.expected.exact)
    return Answers(tuple(right), tuple(wrong))


def full(exercise: Exercise) -> Expected:
    """Return what a right answer scores."""
    return Expected(exercise.max_score, exercise.max_score)


def failing(exercise: Exercise, check: str, misconception: str | None) -> Expected:
    """Return what an answer scores that fails a check and none before it.

    Args:
        exercise: The exercise.
        check: The first check that fails.
        misconception: What it must be recognised as.
    """
    names = [entry.name for entry in exercise.checks]
    lost = {check}
    for entry in exercise.checks:
        if lost.intersection(entry.needs):
            lost.add(entry.name)
    before = exercise.checks[: names.index(check)]
    low = sum(entry.points for entry in before)
    high = sum(entry.points for entry in exercise.checks if entry.name not in lost)
    return Expected(low, high, check, misconception)


def _answer(path: Path, exercise: Exercise) -> Answer | None:
    if path.stem.startswith("pass_"):
        return Answer(_text(path), full(exercise), path.stem.removeprefix("pass_"))
    match = re.fullmatch(r"fail_(\w+?)__(\w+)", path.stem)
    if match is None or match[1] not in {check.name for check in exercise.checks}:
        return None
    return Answer(_text(path), failing(exercise, match[1], match[2]), match[2])


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip("\n")

"""The audited answers of the course: file names tell the verdict they must get."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kerasdojo.course.model import Course, Exercise

_NAME = re.compile(
    r"(?P<verdict>pass)_[a-z0-9_]+|"
    r"(?P<fail>fail)_(?P<check>[a-z0-9_]+?)__(?P<misconception>[a-z0-9_]+)"
)


@dataclass(frozen=True)
class Answer:
    """One kept answer to an exercise.

    Args:
        exercise: The exercise it answers.
        path: Its file.
        verdict: What its name promises; None if the name promises nothing.
        check: The first check a wrong answer must fail.
        misconception: The diagnosis a wrong answer must get.
    """

    exercise: Exercise
    path: Path
    verdict: Literal["pass", "fail"] | None
    check: str | None = None
    misconception: str | None = None


def answers_of(course: Course, exercise: Exercise) -> tuple[Answer, ...]:
    """Return the kept answers to an exercise, sorted by name."""
    if course.submissions_dir is None:
        return ()
    folder = course.submissions_dir / exercise.concept / exercise.name
    return tuple(_answer(exercise, path) for path in sorted(folder.glob("*.py")))


def _answer(exercise: Exercise, path: Path) -> Answer:
    match = _NAME.fullmatch(path.stem)
    if not match:
        return Answer(exercise, path, None)
    if match["verdict"]:
        return Answer(exercise, path, "pass")
    return Answer(exercise, path, "fail", match["check"], match["misconception"])

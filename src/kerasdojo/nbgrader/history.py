"""What each submission of a student got, one line a submission, oldest first.

nbgrader keeps the last submission only. The first attempt at a question tells more
about the question, and how often somebody submitted tells more about the student.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kerasdojo.attempts import now
from kerasdojo.nbgrader.store import write_whole
from kerasdojo.result import Result, Status
from kerasdojo.submission import Submission

MAX_ANSWER = 200


@dataclass(frozen=True)
class Scored:
    """The verdict on one check or question of one submission."""

    exercise: str
    check: str
    status: Status
    score: float
    points: int
    misconception: str | None = None


@dataclass(frozen=True)
class Answered:
    """One answer to a question: its draw, as `variant_id` names it, and its text."""

    item: str
    variant: str
    text: str


@dataclass(frozen=True)
class Graded:
    """One submission that was graded.

    Args:
        time: When it was graded, as ISO 8601 in UTC.
        digest: Hash of the submission.
        checks: The verdicts.
        answers: Answers to the questions of the quiz.
    """

    time: str
    digest: str
    checks: tuple[Scored, ...]
    answers: tuple[Answered, ...] = ()

    @classmethod
    def of(cls, submission: Submission, result: Result) -> Graded:
        """Return what is kept of a submission and its verdict."""
        checks = (
            Scored(e.exercise, c.check, c.status, c.score, c.points, c.misconception)
            for e in result.exercises
            for c in e.checks
        )
        answers = (
            Answered(written.item, written.variant, written.text[:MAX_ANSWER])
            for written in submission.quiz
            if written.text
        )
        return cls(now(), submission.digest(), tuple(checks), tuple(answers))

    @classmethod
    def from_dict(cls, tree: dict[str, Any]) -> Graded:
        """Read one line of the file."""
        checks = tuple(Scored(**entry) for entry in tree["checks"])
        answers = tuple(Answered(**entry) for entry in tree["answers"])
        return cls(tree["time"], tree["digest"], checks, answers)


def history_file(result: Path) -> Path:
    """Return the file beside a stored result that holds its history."""
    return result.with_suffix(".history.jsonl")


def read_history(result: Path) -> list[Graded]:
    """Return the submissions that a stored result is the last of, oldest first."""
    try:
        lines = history_file(result).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        with contextlib.suppress(ValueError, KeyError, TypeError):
            found.append(Graded.from_dict(json.loads(line)))
    return found


def note(result: Path, graded: Graded) -> None:
    """Add a submission; the very same one, graded again, takes its own place.

    Args:
        result: Where the result is stored.
        graded: What to keep.
    """
    entries = read_history(result)
    if entries and entries[-1].digest == graded.digest:
        entries.pop()
    write_history(result, [*entries, graded])


def write_history(result: Path, entries: list[Graded]) -> None:
    """Write the whole history beside a stored result."""
    lines = (json.dumps(asdict(entry), ensure_ascii=False) for entry in entries)
    write_whole(history_file(result), "".join(f"{line}\n" for line in lines))

"""A student's own log of attempts: what was checked, when, and how it went.

One JSON object a line in `attempts.jsonl`, never any code. A file `attempts.off` beside
the log, or `KERASDOJO_ATTEMPTS=off`, switches it off.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from kerasdojo.quiz.written import QUIZ
from kerasdojo.result import CheckResult, ExerciseResult, Result, Status

FrontEnd = Literal["terminal", "watch", "notebook", "validate"]

FILE = "attempts.jsonl"
MAX_BYTES = 1 << 20
MAX_WORD = 200
MAX_SECONDS = 10_000_000.0
MAX_HINTS = 1000
YEARS = range(2000, 3000)
_OFF = ("0", "false", "no", "off")


@dataclass(frozen=True)
class Attempt:
    """One check of one exercise, or one answer to one question.

    Args:
        time: When, as ISO 8601 in UTC.
        concept: Id of the concept.
        status: The verdict.
        exercise: Name of the exercise, None for a question.
        item: Id of the question, None for an exercise.
        check: The first check that did not pass, or None.
        misconception: What it told, or None.
        seconds: How long the verdict took; for a question, the answer.
        hints: How many hints had been read.
        front_end: Where the student worked.
    """

    time: str
    concept: str
    status: Status
    exercise: str | None = None
    item: str | None = None
    check: str | None = None
    misconception: str | None = None
    seconds: float = 0.0
    hints: int = 0
    front_end: FrontEnd = "terminal"

    def to_dict(self) -> dict[str, Any]:
        """Return what a line of the log holds."""
        tree = asdict(self)
        del tree["exercise" if self.item else "item"]
        return tree

    @classmethod
    def from_dict(cls, tree: Any) -> Attempt:
        """Read what `to_dict` wrote.

        Raises:
            ValueError: It is something else; the text says what.
        """
        if not isinstance(tree, dict):
            raise ValueError("not an object")
        texts: dict[str, Any] = {name: _word(tree, name) for name in _WORDS}
        seconds, hints = tree.get("seconds", 0.0), tree.get("hints", 0)
        # Also not for what is not a number.
        if type(seconds) not in (int, float) or not 0 <= seconds <= MAX_SECONDS:
            raise ValueError("seconds: not a number of seconds")
        if type(hints) is not int or not 0 <= hints <= MAX_HINTS:
            raise ValueError("hints: not a number of hints")
        _require(tree)
        return cls(**texts, seconds=float(seconds), hints=hints)


_WORDS = (
    *("time", "concept", "exercise", "item", "status"),
    *("check", "misconception", "front_end"),
)


def record(
    log: Path,
    result: Result,
    front_end: FrontEnd,
    hints: Mapping[str, int] | None = None,
) -> None:
    """Add what a result says to a log, unless it is switched off.

    An exercise nobody has begun is no attempt. A log that cannot be written is left as
    it is: it never stands in the way of the work.

    Args:
        log: The log.
        result: The verdict.
        front_end: Where the student works.
        hints: How many hints of each exercise were read.
    """
    append(log, attempts_of(result, front_end, hints or {}))


def attempts_of(
    result: Result, front_end: FrontEnd, hints: Mapping[str, int]
) -> Iterator[Attempt]:
    """Yield one attempt for each exercise and each question that was begun."""
    for entry in result.exercises:
        parts = _questions(entry) if entry.exercise == QUIZ else [entry]
        for part in parts:
            if part.status == "not_attempted":
                continue
            first = _first_failure(part)
            is_item = part is not entry
            yield Attempt(
                time=now(),
                concept=result.concept,
                status=part.status,
                exercise=None if is_item else part.exercise,
                item=part.exercise if is_item else None,
                check=first.check if first and not is_item else None,
                misconception=first.misconception if first else None,
                seconds=round(_seconds(result, part), 3),
                hints=hints.get(part.exercise, 0),
                front_end=front_end,
            )


def append(log: Path, attempts: Iterable[Attempt]) -> None:
    """Add lines to a log at once, unless it is switched off; drop the oldest if long.

    Args:
        log: The log.
        attempts: What to add.
    """
    lines = "".join(f"{json.dumps(attempt.to_dict())}\n" for attempt in attempts)
    if not lines or not is_on(log):
        return
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        _make_room(log)
        # One write to a file opened for appending: lines of two programs never mix.
        with log.open("ab", buffering=0) as file:
            file.write(lines.encode())


def read(log: Path) -> list[Attempt]:
    """Return what a log holds, oldest first; what is no attempt is left out.

    At most the last `MAX_BYTES` are looked at, and nothing in them is trusted.
    """
    try:
        with log.open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - MAX_BYTES))
            lines = file.read(MAX_BYTES).splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):
            found.append(Attempt.from_dict(json.loads(line)))
    return found


def is_on(log: Path) -> bool:
    """Return whether attempts are written to a log."""
    asked = os.environ.get("KERASDOJO_ATTEMPTS", "").lower()
    return asked not in _OFF and not _switch(log).exists()


def switch(log: Path, on: bool) -> None:
    """Switch a log on or off; what it holds stays."""
    if on:
        _switch(log).unlink(missing_ok=True)
    else:
        log.parent.mkdir(parents=True, exist_ok=True)
        _switch(log).touch()


def now() -> str:
    """Return the time as a log has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _switch(log: Path) -> Path:
    return log.with_suffix(".off")


def _make_room(log: Path) -> None:
    """Drop the older half of a log that has grown too long."""
    if not log.exists() or log.stat().st_size < MAX_BYTES:
        return
    lines = log.read_bytes()[-MAX_BYTES // 2 :].split(b"\n", 1)[-1]
    temporary = log.with_name(f".{log.name}.{os.getpid()}")
    temporary.write_bytes(lines)
    temporary.replace(log)


def _questions(quiz: ExerciseResult) -> list[ExerciseResult]:
    return [ExerciseResult(c.check, c.title, (c,)) for c in quiz.checks]


def _first_failure(entry: ExerciseResult) -> CheckResult | None:
    failed = (c for c in entry.checks if c.status in ("failed", "error"))
    return next(failed, None)


def _seconds(result: Result, entry: ExerciseResult) -> float:
    """Seconds of the run where it was about one exercise, else of its checks."""
    if len(result.exercises) == 1:
        return result.seconds
    return sum(check.seconds for check in entry.checks)


def _word(tree: dict[str, Any], name: str) -> str | None:
    value = tree.get(name)
    if value is not None and not (isinstance(value, str) and len(value) <= MAX_WORD):
        raise ValueError(f"{name}: not a short text")
    return value


def _require(tree: dict[str, Any]) -> None:
    """Check what the words of an attempt mean."""
    if tree.get("status") not in get_args(Status):
        raise ValueError("status: unknown")
    if tree.get("front_end") not in get_args(FrontEnd):
        raise ValueError("front_end: unknown")
    if not tree.get("concept") or not (tree.get("exercise") or tree.get("item")):
        raise ValueError("concept, exercise or item: missing")
    if datetime.fromisoformat(tree.get("time") or "").year not in YEARS:
        raise ValueError("time: not of our days")

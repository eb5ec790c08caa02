"""The one record of a grading run; every front end renders this and nothing else.

The JSON form is versioned (`VERSION`) and holds both languages, so that a result
stored today can be shown in either language tomorrow.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any, Literal

from kerasdojo.text import Text

VERSION = 1

Status = Literal["passed", "failed", "error", "skipped", "not_attempted"]


@dataclass(frozen=True)
class Line:
    """One line of the student's own code that an exception passed through.

    Args:
        where: Cell or file the line stands in, as the student knows it.
        number: 1-based line number in that cell or file.
        source: The line itself, stripped.
    """

    where: str
    number: int
    source: str


@dataclass(frozen=True)
class CheckResult:
    """Verdict of one check.

    Args:
        check: Name of the check in `concept.toml`.
        status: `error` means that the grader broke, never the student.
        points: Points the check is worth.
        score: Points earned, `0 <= score <= points`.
        title: The property the check proves.
        hidden: Whether found, expected and lines are withheld.
        found: What the submission did, or None.
        expected: What was expected instead, or None.
        advice: What to try next, or None.
        misconception: Id of the misconception recognised, or None.
        lines: The student's own lines, innermost last.
        seconds: Wall time of the check.
    """

    check: str
    status: Status
    points: int
    score: float
    title: Text
    hidden: bool = False
    found: Text | None = None
    expected: Text | None = None
    advice: Text | None = None
    misconception: str | None = None
    lines: tuple[Line, ...] = ()
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True)
class ExerciseResult:
    """Verdicts of one exercise, in the order of its checks."""

    exercise: str
    title: Text
    checks: tuple[CheckResult, ...]

    @property
    def score(self) -> float:
        """Points earned."""
        return sum(check.score for check in self.checks)

    @property
    def max_score(self) -> int:
        """Points to be had."""
        return sum(check.points for check in self.checks)

    @property
    def status(self) -> Status:
        """Worst status that matters: error, failed, not_attempted or passed."""
        statuses = {check.status for check in self.checks}
        order: tuple[Status, ...] = ("error", "failed", "not_attempted", "skipped")
        for status in order:
            if status in statuses:
                return status
        return "passed"


@dataclass(frozen=True)
class CellOutput:
    """What running one cell of the submission showed.

    Args:
        index: Position of the cell in the submission.
        outputs: nbformat 4 output dicts, text and PNG only.
    """

    index: int
    outputs: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Result:
    """Everything one grading run of one concept found out.

    Args:
        concept: Id of the concept.
        student_id: Whose work it is; empty for one's own.
        exercises: One entry for each exercise graded.
        note: What befell the submission as a whole (unreadable, timed out), or None.
        cells: Outputs of the student's own cells.
        isolation: What the worker was confined by, for instance `full`.
        seconds: Wall time of the run.
        cpu_seconds: Processor time of the run, judge and workers together.
        memory_mib: The most memory that a worker took beyond its start.
        versions: Versions of what decides a verdict.
    """

    concept: str
    student_id: str
    exercises: tuple[ExerciseResult, ...]
    note: Text | None = None
    cells: tuple[CellOutput, ...] = field(default=(), compare=False)
    isolation: str = ""
    seconds: float = field(default=0.0, compare=False)
    cpu_seconds: float = field(default=0.0, compare=False)
    memory_mib: float = field(default=0.0, compare=False)
    versions: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def score(self) -> float:
        """Points earned."""
        return sum(exercise.score for exercise in self.exercises)

    @property
    def max_score(self) -> int:
        """Points to be had."""
        return sum(exercise.max_score for exercise in self.exercises)

    def noting(self, note: Text) -> Result:
        """Return this result with a sentence in front of its note."""
        before = self.note or Text(en="", ko="")
        whole = Text(f"{note.en} {before.en}".strip(), f"{note.ko} {before.ko}".strip())
        return dataclasses.replace(self, note=whole)

    def exercise(self, name: str) -> ExerciseResult:
        """Return the entry of one exercise.

        Raises:
            KeyError: The exercise was not graded.
        """
        for entry in self.exercises:
            if entry.exercise == name:
                return entry
        raise KeyError(name)

    def to_json(self, indent: int | None = None) -> str:
        """Return the versioned JSON form."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form as plain dicts and lists."""
        tree = dataclasses.asdict(self)
        for entry, exercise in zip(tree["exercises"], self.exercises, strict=True):
            entry.update(
                score=exercise.score,
                max_score=exercise.max_score,
                status=exercise.status,
            )
        tree.update(version=VERSION, score=self.score, max_score=self.max_score)
        return tree

    @classmethod
    def from_dict(cls, tree: dict[str, Any]) -> Result:
        """Read the JSON form back.

        Raises:
            ValueError: The tree was written by another version of the format.
        """
        if tree.get("version") != VERSION:
            raise ValueError(
                f"result format {tree.get('version')!r} is not {VERSION}; "
                "grade the submission again"
            )
        return cls(
            concept=tree["concept"],
            student_id=tree["student_id"],
            exercises=tuple(_exercise(entry) for entry in tree["exercises"]),
            note=_text(tree["note"]),
            cells=tuple(
                CellOutput(cell["index"], tuple(cell["outputs"]))
                for cell in tree["cells"]
            ),
            isolation=tree["isolation"],
            seconds=tree["seconds"],
            cpu_seconds=tree.get("cpu_seconds", 0.0),
            memory_mib=tree.get("memory_mib", 0.0),
            versions=tree["versions"],
        )


def _text(entry: dict[str, str] | None) -> Text | None:
    return None if entry is None else Text(**entry)


def _exercise(entry: dict[str, Any]) -> ExerciseResult:
    return ExerciseResult(
        exercise=entry["exercise"],
        title=Text(**entry["title"]),
        checks=tuple(_check(check) for check in entry["checks"]),
    )


def _check(entry: dict[str, Any]) -> CheckResult:
    texts = {key: _text(entry[key]) for key in ("found", "expected", "advice")}
    return CheckResult(
        **{
            **entry,
            **texts,
            "title": Text(**entry["title"]),
            "lines": tuple(Line(**line) for line in entry["lines"]),
        }
    )

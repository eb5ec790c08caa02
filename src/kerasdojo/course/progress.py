"""What a student has passed so far and which hints they have read."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from kerasdojo import attempts
from kerasdojo.course.model import Course, Exercise
from kerasdojo.course.workspace import Workspace, write_text
from kerasdojo.result import ExerciseResult, Result, Status

VERSION = 1


@dataclass
class Record:
    """What is known about one exercise.

    Args:
        status: Verdict of the latest check.
        score: Points of the latest check.
        passed: Whether it ever passed.
        checks: How often it was checked.
        hints: How many hints were read.
    """

    status: Status = "not_attempted"
    score: float = 0.0
    passed: bool = False
    checks: int = 0
    hints: int = 0


@dataclass
class Progress:
    """The records of one workspace; a lost or damaged file is an empty one.

    Args:
        path: File that keeps the records.
        records: One record for each exercise touched, by `concept/name`.
        current: The exercise that watch mode was about last, by `concept/name`.
    """

    path: Path
    records: dict[str, Record] = field(default_factory=dict)
    current: str = ""

    @classmethod
    def of(cls, workspace: Workspace) -> Self:
        """Read the progress of a workspace."""
        path = workspace.state_dir / "progress.json"
        try:
            tree: Any = json.loads(path.read_text(encoding="utf-8"))
            entries = tree["exercises"] if tree["version"] == VERSION else {}
            records = {key: Record(**entry) for key, entry in entries.items()}
            return cls(path, records, str(tree.get("current", "")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls(path)

    def record(self, exercise: Exercise) -> Record:
        """Return the record of an exercise, to be read or changed."""
        key = f"{exercise.concept}/{exercise.name}"
        return self.records.setdefault(key, Record())

    def note(self, exercise: Exercise, result: ExerciseResult) -> None:
        """Take a verdict into account."""
        record = self.record(exercise)
        record.status = result.status
        record.score = result.score
        record.checks += 1
        record.passed = record.passed or result.status == "passed"

    def save(self) -> None:
        """Write the records."""
        entries = {key: asdict(record) for key, record in self.records.items()}
        tree = {"version": VERSION, "current": self.current, "exercises": entries}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_text(self.path, json.dumps(tree, indent=1) + "\n")


def current_concept(course: Course, workspace: Workspace | None) -> str:
    """Return the concept of the exercise that watch mode was about, or the first."""
    current = Progress.of(workspace).current if workspace else ""
    concept = current.partition("/")[0]
    return concept if concept in course.concept_ids else course.concept_ids[0]


def remember(
    workspace: Workspace, result: Result, front_end: attempts.FrontEnd
) -> Progress:
    """Take a verdict on a student's own work into account, and log the attempt.

    Args:
        workspace: The student's workspace.
        result: The verdict.
        front_end: Where the student works.

    Returns:
        The progress, as it is now.
    """
    progress = Progress.of(workspace)
    concept = workspace.course.concept(result.concept)
    exercises = {exercise.name: exercise for exercise in concept.exercises}
    for graded in result.exercises:
        if graded.exercise in exercises:  # and not the quiz
            progress.note(exercises[graded.exercise], graded)
    progress.save()
    hints = {name: progress.record(e).hints for name, e in exercises.items()}
    attempts.record(workspace.attempts, result, front_end, hints)
    return progress

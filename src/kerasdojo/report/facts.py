"""Everything a report says, as plain data: what page and JSON are two renderings of.

Each entry carries `rows`: the frame and the filter that its numbers are worked out
from, so that every one of them can be checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Any

from kerasdojo.report.items import ALARMS, ConceptAnalysis, ItemAnalysis
from kerasdojo.text import Text

Trace = dict[str, Any]


def trace(frame: str, **where: str) -> Trace:
    """Return which rows a number comes from."""
    return {"frame": frame, "where": where}


@dataclass(frozen=True)
class Cell:
    """One student's score in one exercise.

    Args:
        score: Points of record.
        max_score: Points to be had.
        status: What the last grading said, None where it is not stored.
        needs_manual_grade: Whether a person has still to look.
    """

    score: float
    max_score: float
    status: str | None
    needs_manual_grade: bool

    @property
    def share(self) -> float:
        """Score as a part of what is to be had."""
        return self.score / self.max_score if self.max_score else 0.0


@dataclass(frozen=True)
class Seen:
    """A misconception and how many students showed it."""

    concept: str
    exercise: str
    item: str
    misconception: str
    text: Text | None
    students: int


@dataclass(frozen=True)
class CheckFacts:
    """One check: how often it passed, the first time and in the end."""

    item: str
    title: Text
    max_score: float
    hidden: bool
    passed_first: float | None
    passed: float | None


@dataclass(frozen=True)
class Option:
    """One choice of a question, or one answer that was typed.

    Args:
        label: The letter students see, or nothing.
        text: The choice, or what was typed; empty for typed answers that mean the
            same with different numbers.
        right: Whether it is right; None where nobody can tell.
        students: How many chose it first.
        share: Their part of all who answered.
        rest: Mean share of the points they earned elsewhere in the concept.
        misconception: What it tells, or None.
    """

    label: str
    text: Text
    right: bool | None
    students: int
    share: float
    rest: float | None
    misconception: str | None


@dataclass(frozen=True)
class QuestionFacts:
    """One question of the quiz and what was answered."""

    item: str
    title: Text
    max_score: float
    answered: int
    passed_first: float | None
    passed: float | None
    options: tuple[Option, ...]


@dataclass(frozen=True)
class ExerciseFacts:
    """One exercise.

    Args:
        exercise: Its name; `quiz` for the quiz.
        title: A few words.
        max_score: Points to be had.
        mean: Mean share of the points, of those who submitted.
        passed_first: Part of the students with all points in the first submission.
        passed: Part of the students with all points.
        attempts: Median attempts until passed, from the logs of those who passed.
        minutes: Median minutes from the first attempt until passed, from the logs.
        seconds: Median seconds that a verdict took, from the logs.
        hints: Mean number of hints read, from the logs.
        checks: The checks.
        mistakes: Misconceptions, the most frequent first.
    """

    exercise: str
    title: Text
    max_score: float
    mean: float | None
    passed_first: float | None
    passed: float | None
    attempts: float | None
    minutes: float | None
    seconds: float | None
    hints: float | None
    checks: tuple[CheckFacts, ...]
    mistakes: tuple[Seen, ...]
    rows: Trace


@dataclass(frozen=True)
class ConceptFacts:
    """One concept of the class."""

    concept: str
    title: Text
    max_score: float
    submitted: int
    late: int
    mean: float | None
    median: float | None
    shares: tuple[float, ...]
    exercises: tuple[ExerciseFacts, ...]
    questions: tuple[QuestionFacts, ...]
    analysis: ConceptAnalysis
    rows: Trace


@dataclass(frozen=True)
class Reason:
    """Why a student may need help; `kind` names the rule, `values` the numbers."""

    kind: str
    values: dict[str, Any]
    rows: Trace


@dataclass(frozen=True)
class Stuck:
    """An exercise that was tried again and again and never passed."""

    concept: str
    exercise: str
    title: Text
    since: datetime
    attempts: int
    misconception: str | None


@dataclass(frozen=True)
class Standing:
    """One student in one concept.

    Args:
        concept: Its id.
        score: Points, late penalty taken off; None where nothing was submitted.
        max_score: Points to be had.
        median: Share of the points of the middle of the class.
        quiz: Share of the points of the quiz, None without one.
        late_seconds: How late it was.
        penalty: Points that cost.
        times_graded: How many submissions were graded.
    """

    concept: str
    score: float | None
    max_score: float
    median: float
    quiz: float | None
    late_seconds: float
    penalty: float
    times_graded: int

    @property
    def share(self) -> float | None:
        """Score as a part of what is to be had."""
        return None if self.score is None else self.score / (self.max_score or 1.0)


@dataclass(frozen=True)
class StudentFacts:
    """One student.

    Args:
        student_id: Who.
        name: First and last name, or nothing.
        score: Points of record, late penalties taken off.
        standings: One entry for each concept.
        cells: Score in each exercise, by concept and exercise.
        trend: How the last concepts went, seen from the class: see `risk.trend`.
        attempts: Attempts that the student's log tells of.
        hints: Hints read, as the log tells.
        stuck: Exercises without a way on.
        mistakes: Misconceptions shown.
        reasons: Why the student may need help; none for most.
    """

    student_id: str
    name: str
    score: float
    standings: tuple[Standing, ...]
    cells: dict[str, dict[str, Cell]]
    trend: float | None
    attempts: int
    hints: int
    stuck: tuple[Stuck, ...]
    mistakes: tuple[Seen, ...]
    reasons: tuple[Reason, ...]
    rows: Trace


@dataclass(frozen=True)
class ClassFacts:
    """Everything a report says.

    Args:
        course: Name of the course folder.
        max_score: Points to be had in all concepts.
        needs_manual_grade: Cells that wait for a person.
        not_isolated: Submissions that were graded without protection.
        concepts: What was taught, in order.
        students: The class, by id.
    """

    course: str
    max_score: float
    needs_manual_grade: int
    not_isolated: int
    concepts: tuple[ConceptFacts, ...]
    students: tuple[StudentFacts, ...]

    @property
    def median(self) -> float | None:
        """Share of all points of the middle of the class."""
        if not self.students or not self.max_score:
            return None
        return median(entry.score for entry in self.students) / self.max_score

    @property
    def at_risk(self) -> tuple[StudentFacts, ...]:
        """Students with a reason to be looked at, most reasons first."""
        found = [student for student in self.students if student.reasons]
        return tuple(sorted(found, key=lambda student: -len(student.reasons)))

    @property
    def alarms(self) -> tuple[tuple[ConceptFacts, ItemAnalysis], ...]:
        """Questions and checks that an instructor should look at, worst first."""
        found = [
            (min(ALARMS.index(f) for f in entry.flags if f in ALARMS), concept, entry)
            for concept in self.concepts
            for entry in concept.analysis.items
            if set(ALARMS).intersection(entry.flags)
        ]
        found.sort(key=lambda alarm: alarm[0])
        return tuple((concept, entry) for _, concept, entry in found)

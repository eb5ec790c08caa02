"""The facts of a report, without any layout."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kerasdojo.course import Check, Concept, Exercise
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.verdicts import TITLE, keys
from kerasdojo.quiz.written import QUIZ
from kerasdojo.report.gradebook import (
    ExerciseScore,
    gradebook_url,
    read_scores,
    read_students,
)
from kerasdojo.result import ExerciseResult, Result, Status
from kerasdojo.text import Language, Text

VERSION = 1

# Scores of one concept, by student and exercise.
ConceptScores = dict[str, dict[str, ExerciseScore]]


@dataclass(frozen=True)
class Entry:
    """One student's work for one exercise.

    Args:
        score: Points in the gradebook.
        max_score: Points to be had.
        status: What the last grading said, None when its result is not stored.
        misconceptions: Ids of those recognised.
        needs_manual_grade: Whether a person has still to look.
    """

    score: float
    max_score: int
    status: Status | None
    misconceptions: tuple[str, ...]
    needs_manual_grade: bool

    @property
    def share(self) -> float:
        """Score as a part of what is to be had."""
        return self.score / self.max_score if self.max_score else 0.0


@dataclass(frozen=True)
class Mistake:
    """A misconception and how many students have it in one exercise."""

    id: str
    text: Text
    exercise: Exercise
    students: int


@dataclass(frozen=True)
class ConceptView:
    """One concept: a row for each student, a column for each exercise.

    Args:
        concept: The concept.
        rows: Entries by student and exercise; None where nothing was submitted.
    """

    concept: Concept
    rows: dict[str, dict[str, Entry] | None]

    def score(self, student_id: str) -> float | None:
        """Return a student's points for the concept, None without a submission."""
        row = self.rows[student_id]
        return None if row is None else sum(entry.score for entry in row.values())

    def mean(self, exercise: str) -> float | None:
        """Return the mean score of those who submitted."""
        scores = [row[exercise].score for row in self.rows.values() if row]
        return sum(scores) / len(scores) if scores else None

    def mistakes(self) -> list[Mistake]:
        """Return the misconceptions seen, the most frequent first."""
        counts = Counter(
            (exercise, name)
            for row in self.rows.values()
            for exercise, entry in (row or {}).items()
            for name in entry.misconceptions
        )
        return [
            Mistake(
                name,
                self.concept.misconceptions.get(name, Text(name, name)),
                self.concept.exercise(exercise),
                count,
            )
            for (exercise, name), count in counts.most_common()
        ]


@dataclass(frozen=True)
class ClassView:
    """Everything a report shows.

    Args:
        root: The course folder.
        language: Language of the course.
        students: Ids, in order.
        concepts: One view for each concept that was released.
    """

    root: Path
    language: Language
    students: tuple[str, ...]
    concepts: tuple[ConceptView, ...]

    def score(self, student_id: str) -> float:
        """Return all points of a student."""
        return sum(view.score(student_id) or 0.0 for view in self.concepts)

    @property
    def max_score(self) -> int:
        """Points to be had in all concepts together."""
        return sum(view.concept.max_score for view in self.concepts)

    def to_dict(self) -> dict[str, Any]:
        """Return the documented JSON form: concepts, students, entries, mistakes."""
        return {
            "version": VERSION,
            "max_score": self.max_score,
            "students": [
                {"student_id": name, "score": self.score(name)}
                for name in self.students
            ],
            "concepts": [_concept_dict(view) for view in self.concepts],
        }


def read_class(course_dir: Path) -> ClassView:
    """Read gradebook and stored results of a course folder.

    Raises:
        CourseError: The folder was not made by `kerasdojo build`.
    """
    room = Classroom.at(course_dir)
    db_url = gradebook_url(room.root)
    scores = read_scores(db_url)
    students = tuple(read_students(db_url))
    ids = [name for name in room.course.concept_ids if name in scores]
    concepts = (_with_quiz(room, name, scores[name]) for name in ids)
    views = tuple(
        ConceptView(
            concept,
            {name: _row(room, concept, name, scores[concept.id]) for name in students},
        )
        for concept in concepts
    )
    return ClassView(room.root, room.language, students, views)


def _with_quiz(room: Classroom, name: str, scores: ConceptScores) -> Concept:
    """Return a concept, with its quiz as one exercise more where it was released."""
    concept = room.course.concept(name)
    path = keys(room.course, name)
    if path is None or not any(QUIZ in earned for earned in scores.values()):
        return concept
    checks = tuple(
        Check(item.id, item.prompt, item.points) for item in load_quiz(path).items
    )
    quiz = Exercise(QUIZ, name, TITLE, TITLE, (), (), checks, 0.0, 0)
    return replace(concept, exercises=(*concept.exercises, quiz))


def _row(
    room: Classroom,
    concept: Concept,
    student_id: str,
    scores: ConceptScores,
) -> dict[str, Entry] | None:
    if student_id not in scores:
        return None
    result = _stored(room.result(concept.id, student_id))
    earned = scores[student_id]
    return {
        exercise.name: _entry(exercise, earned.get(exercise.name), result)
        for exercise in concept.exercises
    }


def _entry(
    exercise: Exercise, earned: ExerciseScore | None, result: Result | None
) -> Entry:
    earned = earned or ExerciseScore()
    verdict = _verdict(exercise, result)
    names = [] if verdict is None else [c.misconception for c in verdict.checks]
    return Entry(
        score=earned.score,
        max_score=exercise.max_score,
        status=None if verdict is None else verdict.status,
        misconceptions=tuple(dict.fromkeys(name for name in names if name)),
        needs_manual_grade=earned.needs_manual_grade,
    )


def _verdict(exercise: Exercise, result: Result | None) -> ExerciseResult | None:
    entries = () if result is None else result.exercises
    return next((e for e in entries if e.exercise == exercise.name), None)


def _stored(path: Path) -> Result | None:
    """Return a stored result; one of another version only lacks its details."""
    try:
        return Result.from_dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _concept_dict(view: ConceptView) -> dict[str, Any]:
    return {
        "concept": view.concept.id,
        "title": view.concept.title.to_dict(),
        "max_score": view.concept.max_score,
        "exercises": [
            {
                "exercise": exercise.name,
                "title": exercise.title.to_dict(),
                "max_score": exercise.max_score,
                "mean": view.mean(exercise.name),
            }
            for exercise in view.concept.exercises
        ],
        "entries": [
            {
                "student_id": student,
                "exercise": exercise,
                "score": entry.score,
                "status": entry.status,
                "misconceptions": list(entry.misconceptions),
                "needs_manual_grade": entry.needs_manual_grade,
            }
            for student, row in view.rows.items()
            for exercise, entry in (row or {}).items()
        ],
        "misconceptions": [
            {
                "misconception": mistake.id,
                "exercise": mistake.exercise.name,
                "students": mistake.students,
                "text": mistake.text.to_dict(),
            }
            for mistake in view.mistakes()
        ],
    }

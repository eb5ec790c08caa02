"""Scores as nbgrader's gradebook has them, which is the record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import PyFileConfigLoader

from kerasdojo.nbgrader.ids import split_grade_id


@dataclass
class ExerciseScore:
    """What a student earned for one exercise.

    Args:
        score: Points, with what a person gave by hand.
        needs_manual_grade: Whether a person has still to look.
    """

    score: float = 0.0
    needs_manual_grade: bool = False


# concept -> student -> exercise
Scores = dict[str, dict[str, dict[str, ExerciseScore]]]


def gradebook_url(course_dir: Path) -> str:
    """Return the database that the course's configuration names."""
    loader = PyFileConfigLoader("nbgrader_config.py", path=str(course_dir))
    directory = CourseDirectory(config=loader.load_config())
    return str(directory.db_url)


def read_scores(db_url: str) -> Scores:
    """Return every score in the gradebook, of graded submissions only.

    Args:
        db_url: The gradebook.
    """
    scores: Scores = {}
    with Gradebook(db_url) as gradebook:
        for assignment in gradebook.assignments:
            students = scores.setdefault(assignment.name, {})
            for submission in assignment.submissions:
                students[submission.student.id] = _of_submission(submission)
    return scores


def read_students(db_url: str) -> list[str]:
    """Return the ids of all students of the gradebook, in order."""
    with Gradebook(db_url) as gradebook:
        return sorted(student.id for student in gradebook.students)


def _of_submission(submission: object) -> dict[str, ExerciseScore]:
    found: dict[str, ExerciseScore] = defaultdict(ExerciseScore)
    for notebook in submission.notebooks:  # type: ignore[attr-defined]
        for grade in notebook.grades:
            parts = split_grade_id(grade.name)
            if parts is not None:
                entry = found[parts[0]]
                entry.score += grade.score
                entry.needs_manual_grade |= grade.needs_manual_grade
    return dict(found)

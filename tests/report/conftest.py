"""A small class in nbgrader's own gradebook, put there through nbgrader's own API."""

import json
import os
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from conftest import FIXTURES, fake_result
from nbgrader.api import Gradebook

from kerasdojo.course import Course, course_at, locate
from kerasdojo.demo.simulated import Plan, Truth, simulate
from kerasdojo.nbgrader import history
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.result import Result
from kerasdojo.submission import Cell, Submission

CONCEPT = "01_numbers"
DUE = datetime(2026, 3, 2, 12, 0)
WRONG = "# verdict: values=failed:forgot_factor negative=skipped"


@pytest.fixture(scope="session")
def tiny_course() -> Course:
    return course_at(FIXTURES / "tiny")


@dataclass(frozen=True)
class Simulated:
    """A course folder with a class in it, and the truth about that class."""

    root: Path
    truth: Truth


@pytest.fixture(scope="session")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    """200 students over all concepts."""
    root = tmp_path_factory.mktemp("simulated") / "course"
    return Simulated(root, simulate(locate(), root, Plan(seed=7)))


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory, tiny_course: Course) -> Classroom:
    """Three students.

    ada is late, with an extension, and right at the second try; bob is wrong and has a
    score by hand; eve never submitted.
    """
    root = tmp_path_factory.mktemp("class")
    build(tiny_course, root, "en", [CONCEPT])
    room = Classroom.at(root)
    with (
        warnings.catch_warnings(),
        new_gradebook(f"sqlite:///{root}/gradebook.db") as gradebook,
    ):
        # nbgrader's own use of its database warns.
        warnings.simplefilter("ignore")
        _add_cells(gradebook, tiny_course)
        gradebook.add_student("eve", first_name="Eve", last_name="<b>Evil</b>")
        for student, sources in {"ada": [WRONG, ""], "bob": [WRONG]}.items():
            results = [_store(room, tiny_course, student, s) for s in sources]
            _grade(gradebook, student, results[-1])
        ada = gradebook.find_submission(CONCEPT, "ada")
        ada.timestamp, ada.extension = DUE + timedelta(hours=30), timedelta(days=1)
        grade = gradebook.find_grade("double-values", CONCEPT, CONCEPT, "bob")
        grade.manual_score, grade.extra_credit = 1.5, 0.25
        gradebook.db.commit()
    return room


def new_gradebook(db_url: str) -> Gradebook:
    """Return a new gradebook; nbgrader starts `alembic` by its name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        return Gradebook(db_url)


def _add_cells(gradebook: Gradebook, course: Course) -> None:
    gradebook.add_assignment(CONCEPT, duedate=DUE)
    gradebook.add_notebook(CONCEPT, CONCEPT)
    place = (CONCEPT, CONCEPT)
    for exercise in course.concept(CONCEPT).exercises:
        for check in exercise.checks:
            name = f"{exercise.name}-{check.name}"
            gradebook.add_grade_cell(
                name, *place, max_score=check.points, cell_type="code"
            )
    gradebook.add_grade_cell("essay", *place, max_score=4, cell_type="markdown")
    gradebook.add_task_cell("drawing", *place, max_score=2, cell_type="markdown")


def _store(room: Classroom, course: Course, student: str, source: str) -> Result:
    """Store a result as grading does."""
    entries = [fake_result(e, source) for e in course.concept(CONCEPT).exercises]
    result = Result(CONCEPT, student, tuple(entries), isolation="full")
    path = room.result(CONCEPT, student)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.to_json(), encoding="utf-8")
    submission = Submission(CONCEPT, (Cell(source, "cell 1"),), student)
    history.note(path, history.Graded.of(submission, result))
    return result


def _grade(gradebook: Gradebook, student: str, result: Result) -> None:
    gradebook.add_student(student)
    submission = gradebook.add_submission(CONCEPT, student, timestamp=DUE)
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            exercise, _, check = grade.name.partition("-")
            if check:
                checks = result.exercise(exercise).checks
                grade.auto_score = next(c.score for c in checks if c.check == check)
                grade.needs_manual_grade = False


@pytest.fixture
def log(room: Classroom) -> Iterator[Path]:
    """The log that bob handed in with his notebook."""
    path = room.root / "submitted" / "bob" / CONCEPT / "attempts.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    attempt = {
        "time": "2026-03-01T21:00:00+09:00",
        "concept": CONCEPT,
        "exercise": "double",
        "status": "failed",
        "check": "values",
        "misconception": "forgot_factor",
        "seconds": 0.5,
        "hints": 2,
        "front_end": "terminal",
    }
    path.write_text(json.dumps(attempt) + "\nnot json\n", encoding="utf-8")
    yield path
    path.unlink()

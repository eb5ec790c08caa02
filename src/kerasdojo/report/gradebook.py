"""What nbgrader's gradebook holds, which is the record; read, never written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from nbgrader import api
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SQLAlchemyError

from kerasdojo.course import CourseError
from kerasdojo.nbgrader.ids import split_grade_id
from kerasdojo.nbgrader.settings import read_config

_ASSIGNMENT = api.Assignment.__table__
_BASE = api.BaseCell.__table__
_GRADE = api.Grade.__table__
_GRADED = api.GradeCell.__table__
_NOTEBOOK = api.Notebook.__table__
_SOLUTION = api.SolutionCell.__table__
_STUDENT = api.Student.__table__
_SUBMITTED = api.SubmittedAssignment.__table__
_SUBMITTED_NOTEBOOK = api.SubmittedNotebook.__table__
_TASK = api.TaskCell.__table__


@dataclass
class ExerciseScore:
    """What a student earned for one exercise.

    Args:
        score: Points, with what a person gave by hand.
        needs_manual_grade: Whether a person has still to look.
    """

    score: float = 0.0
    needs_manual_grade: bool = False


@dataclass(frozen=True)
class StudentRow:
    """One student of the gradebook; the names may be missing."""

    student_id: str
    first_name: str | None
    last_name: str | None


@dataclass(frozen=True)
class SubmissionRow:
    """One student's submission of one assignment.

    Args:
        student_id: Who.
        assignment: What.
        submitted: When, in UTC; None where no time was stored.
        duedate: When it was due for this student, with the extension.
        extension: Time granted on top.
        penalty: Points lost for being late.
    """

    student_id: str
    assignment: str
    submitted: datetime | None
    duedate: datetime | None
    extension: timedelta | None
    penalty: float

    @property
    def late_seconds(self) -> float:
        """Seconds after the due date, as nbgrader counts them."""
        if self.submitted is None or self.duedate is None:
            return 0.0
        return max(0.0, (self.submitted - self.duedate).total_seconds())


@dataclass(frozen=True)
class GradeRow:
    """One grade cell of one student.

    Args:
        student_id: Who.
        assignment: The assignment.
        notebook: The notebook.
        cell: Name of the grade cell.
        is_manual: Whether the cell is graded by a person.
        max_score: Points to be had.
        auto_score: Points from the autograder, or None.
        manual_score: Points given by a person, or None; they take precedence.
        extra_credit: Points given on top, or None.
        needs_manual_grade: Whether a person has still to look.
    """

    student_id: str
    assignment: str
    notebook: str
    cell: str
    is_manual: bool
    max_score: float
    auto_score: float | None
    manual_score: float | None
    extra_credit: float | None
    needs_manual_grade: bool

    @property
    def score(self) -> float:
        """Points as nbgrader counts them."""
        base = self.auto_score if self.manual_score is None else self.manual_score
        return 0.0 if base is None else base + (self.extra_credit or 0.0)


# concept -> student -> exercise
Scores = dict[str, dict[str, dict[str, ExerciseScore]]]


def gradebook_url(course_dir: Path) -> str:
    """Return the database that the course's configuration names."""
    return str(CourseDirectory(config=read_config(course_dir)).db_url)


class GradebookReader:
    """A gradebook opened for reading; close it by leaving the `with` block.

    Args:
        connection: An open connection that cannot write.
    """

    def __init__(self, connection: sa.Connection):
        self._connection = connection

    def students(self) -> list[StudentRow]:
        """Return all students, by id."""
        query = sa.select(_STUDENT.c.id, _STUDENT.c.first_name, _STUDENT.c.last_name)
        return [StudentRow(*row) for row in self._rows(query.order_by(_STUDENT.c.id))]

    def assignments(self) -> list[str]:
        """Return the names of all assignments, sorted."""
        query = sa.select(_ASSIGNMENT.c.name).order_by(_ASSIGNMENT.c.name)
        return [row[0] for row in self._rows(query)]

    def submissions(self) -> list[SubmissionRow]:
        """Return all submissions that nbgrader knows, by assignment and student."""
        penalty = sa.func.coalesce(
            sa.func.sum(_SUBMITTED_NOTEBOOK.c.late_submission_penalty), 0.0
        )
        columns = (
            _SUBMITTED.c.student_id,
            _ASSIGNMENT.c.name,
            _SUBMITTED.c.timestamp,
            _ASSIGNMENT.c.duedate,
            _SUBMITTED.c.extension,
        )
        joined = _SUBMITTED.join(_ASSIGNMENT).outerjoin(
            _SUBMITTED_NOTEBOOK,
            _SUBMITTED_NOTEBOOK.c.assignment_id == _SUBMITTED.c.id,
        )
        query = sa.select(*columns, penalty).select_from(joined)
        query = query.group_by(_SUBMITTED.c.id, *columns)
        query = query.order_by(_ASSIGNMENT.c.name, _SUBMITTED.c.student_id)
        return [_submission(*row) for row in self._rows(query)]

    def grades(self) -> list[GradeRow]:
        """Return every grade, by assignment and student, cells in stored order."""
        by_person = sa.or_(
            _TASK.c.id.is_not(None),
            _GRADED.c.cell_type == "markdown",
            sa.select(_SOLUTION.c.id)
            .where(_SOLUTION.c.id == _twin.c.id)
            .where(_twin.c.notebook_id == _BASE.c.notebook_id)
            .where(_twin.c.name == _BASE.c.name)
            .exists(),
        )
        query = sa.select(
            _SUBMITTED.c.student_id,
            _ASSIGNMENT.c.name,
            _NOTEBOOK.c.name,
            _BASE.c.name,
            sa.cast(by_person, sa.Boolean),
            sa.func.coalesce(_GRADED.c.max_score, _TASK.c.max_score, 0.0),
            _GRADE.c.auto_score,
            _GRADE.c.manual_score,
            _GRADE.c.extra_credit,
            _GRADE.c.needs_manual_grade,
        ).select_from(_joined())
        names = (_ASSIGNMENT.c.name, _SUBMITTED.c.student_id, _NOTEBOOK.c.name)
        rows = self._rows(query.order_by(*names, _BASE.c.name))
        return [GradeRow(*row) for row in rows]

    def state(self) -> tuple[Any, ...]:
        """Return numbers that change when a score, a student or a submission does."""
        count, total = sa.func.count(), sa.func.sum
        queries = (
            sa.select(count).select_from(_STUDENT),
            sa.select(count, sa.func.max(_SUBMITTED.c.timestamp)),
            sa.select(
                count,
                total(_GRADE.c.auto_score),
                total(_GRADE.c.manual_score),
                total(_GRADE.c.extra_credit),
                total(sa.cast(_GRADE.c.needs_manual_grade, sa.Integer)),
            ),
        )
        return tuple(tuple(row) for query in queries for row in self._rows(query))

    def _rows(self, query: sa.Select[Any]) -> list[Any]:
        return list(self._connection.execute(query))


_twin = _BASE.alias("twin")


def _joined() -> sa.FromClause:
    joined: sa.FromClause = (
        _GRADE.join(
            _SUBMITTED_NOTEBOOK, _SUBMITTED_NOTEBOOK.c.id == _GRADE.c.notebook_id
        )
        .join(_SUBMITTED, _SUBMITTED.c.id == _SUBMITTED_NOTEBOOK.c.assignment_id)
        .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SUBMITTED.c.assignment_id)
        .join(_NOTEBOOK, _NOTEBOOK.c.id == _SUBMITTED_NOTEBOOK.c.notebook_id)
        .join(_BASE, _BASE.c.id == _GRADE.c.cell_id)
        .outerjoin(_GRADED, _GRADED.c.id == _BASE.c.id)
        .outerjoin(_TASK, _TASK.c.id == _BASE.c.id)
    )
    return joined


@contextmanager
def open_gradebook(db_url: str) -> Iterator[GradebookReader | None]:
    """Open a gradebook such that nothing can be written to it.

    Args:
        db_url: The gradebook, SQLite or PostgreSQL.

    Yields:
        The reader; None where nbgrader has not made the gradebook yet.

    Raises:
        CourseError: The gradebook cannot be read.
    """
    url = sa.make_url(db_url)
    is_file = url.get_backend_name() == "sqlite"
    if is_file and not Path(url.database or "").is_file():
        yield None
        return
    engine = _read_only_engine(url)
    try:
        with engine.connect() as connection:
            yield GradebookReader(connection) if _has_tables(connection) else None
    except SQLAlchemyError as error:
        shown = url.render_as_string(hide_password=True)
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise CourseError(
            f"{shown}: the gradebook cannot be read ({reason}); check "
            "`c.CourseDirectory.db_url` in nbgrader_config.py"
        ) from error
    finally:
        engine.dispose()


def _read_only_engine(url: sa.URL) -> sa.Engine:
    if url.get_backend_name() == "sqlite":
        path = Path(url.database or "").resolve()
        url = sa.make_url(f"sqlite:///{path.as_uri()}?mode=ro&uri=true")
        return sa.create_engine(url)
    options = {"postgresql_readonly": True}
    return sa.create_engine(url, execution_options=options)


def _has_tables(connection: sa.Connection) -> bool:
    return bool(sa.inspect(connection).has_table(_GRADE.name))


def _submission(
    student_id: str,
    assignment: str,
    submitted: datetime | None,
    duedate: datetime | None,
    extension: timedelta | None,
    penalty: float,
) -> SubmissionRow:
    due = duedate + extension if duedate and extension else duedate
    return SubmissionRow(student_id, assignment, submitted, due, extension, penalty)


def read_scores(db_url: str) -> Scores:
    """Return every score in the gradebook, of graded submissions only.

    Args:
        db_url: The gradebook.
    """
    scores: Scores = {}
    with open_gradebook(db_url) as gradebook:
        if gradebook is None:
            return scores
        scores = {name: {} for name in gradebook.assignments()}
        for row in gradebook.submissions():
            scores[row.assignment][row.student_id] = {}
        for grade in gradebook.grades():
            parts = split_grade_id(grade.cell)
            if parts is not None:
                own = scores[grade.assignment][grade.student_id]
                entry = own.setdefault(parts[0], ExerciseScore())
                entry.score += grade.score
                entry.needs_manual_grade |= grade.needs_manual_grade
    return scores


def read_students(db_url: str) -> list[str]:
    """Return the ids of all students of the gradebook, in order."""
    with open_gradebook(db_url) as gradebook:
        students = gradebook.students() if gradebook else []
        return [student.student_id for student in students]

"""Scores as the gradebooks of Canvas and Moodle import them.

Scores are what nbgrader's own export calls `score`: with what a person gave by hand and
minus what being late costs. Where nothing was submitted the cell stays empty, so that
an import changes nothing there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nbgrader.api import Gradebook, Student, SubmittedAssignment

from kerasdojo.exports.table import Value, csv_text


@dataclass(frozen=True)
class Scores:
    """A gradebook as a table.

    Args:
        students: The rows.
        assignments: Name and points of each column.
        scores: By student and assignment; missing without a submission.
        open: Students and assignments that a person has still to grade.
    """

    students: tuple[Student, ...]
    assignments: tuple[tuple[str, float], ...]
    scores: dict[tuple[str, str], float]
    open: tuple[tuple[str, str], ...]

    def row(self, student: Student) -> list[Value]:
        """Return the scores of one student."""
        return [self.scores.get((student.id, name)) for name, _ in self.assignments]


def read_scores(
    gradebook: Gradebook, students: Sequence[str] = (), assignments: Sequence[str] = ()
) -> Scores:
    """Return the scores of some or all students and assignments.

    Args:
        gradebook: nbgrader's gradebook.
        students: Ids; everybody when empty.
        assignments: Names; all when empty.
    """
    people = [s for s in gradebook.students if not students or s.id in students]
    known = {student.id for student in people}
    chosen = [
        entry
        for entry in gradebook.assignments
        if not assignments or entry.name in assignments
    ]
    submitted = [
        (submission.student_id, assignment.name, submission)
        for assignment in chosen
        for submission in assignment.submissions
        if submission.student_id in known
    ]
    return Scores(
        students=tuple(sorted(people, key=lambda student: str(student.id))),
        assignments=tuple((entry.name, entry.max_score) for entry in chosen),
        scores={(who, name): final(entry) for who, name, entry in submitted},
        open=tuple((who, n) for who, n, entry in submitted if entry.needs_manual_grade),
    )


def final(submission: SubmittedAssignment) -> float:
    """Return what a submission counts, as nbgrader's own export works it out."""
    penalty = submission.late_submission_penalty or 0.0
    return max(0.0, float(submission.score) - float(penalty))


def canvas_csv(scores: Scores) -> str:
    """Return the file for Canvas: Grades, Import.

    Students are found by `lms_user_id` where nbgrader knows it, else by their id as
    SIS user id and login.
    """
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    points: list[Value] = ["    Points Possible", None, None, None, None]
    rows = [
        [_name(s), s.lms_user_id, s.id, s.id, None, *scores.row(s)]
        for s in scores.students
    ]
    columns = [name for name, _ in scores.assignments]
    maxima = [points_ for _, points_ in scores.assignments]
    return csv_text([*head, *columns], [[*points, *maxima], *rows])


def moodle_csv(scores: Scores) -> str:
    """Return the file for Moodle: Grades, Import, CSV file.

    Map `ID number`, `Username` or `Email address` to find the students.
    """
    head = ["ID number", "Username", "Email address", "First name", "Last name"]
    rows = [
        [s.id, s.id, s.email, s.first_name, s.last_name, *scores.row(s)]
        for s in scores.students
    ]
    return csv_text([*head, *(name for name, _ in scores.assignments)], rows)


def _name(student: Student) -> str:
    names = [name for name in (student.last_name, student.first_name) if name]
    return ", ".join(names) or str(student.id)

"""Where the assignments of a course folder stand, from its files and gradebook."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory

from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.feedback import Feedback
from kerasdojo.nbgrader.settings import read_config
from kerasdojo.report.gradebook import open_gradebook
from kerasdojo.term.exchange import ExchangeFolder, timestamp


@dataclass(frozen=True)
class Assignment:
    """How far one assignment has come.

    Args:
        name: The assignment.
        exchange: Whether students fetch and submit through nbgrader's exchange.
        generated: Whether the students' version was made.
        handed_out: Whether students can fetch it; True where there is no exchange.
        to_collect: New submissions in the exchange.
        submitted: Students whose work is here.
        graded: Those of them whose latest work was graded.
        by_hand: Submissions that a person has still to look at.
        feedback: Students whose feedback page is up to date.
        returned: Those of them who can fetch it; all where there is no exchange.
    """

    name: str
    exchange: bool
    generated: bool
    handed_out: bool
    to_collect: int
    submitted: int
    graded: int
    by_hand: int
    feedback: int
    returned: int


def read_term(room: Classroom) -> list[Assignment]:
    """Return the assignments of a course folder, in its order.

    Args:
        room: The course folder.
    """
    config = read_config(room.root)
    directory = CourseDirectory(config=config)
    exchange = ExchangeFolder.of(config, directory)
    by_hand = _by_hand(directory)
    names = sorted(path.name for path in (room.root / "source").glob("*/"))
    return [_assignment(room, name, exchange, by_hand[name]) for name in names]


def _assignment(
    room: Classroom, name: str, exchange: ExchangeFolder | None, by_hand: int
) -> Assignment:
    submitted = _students(room.root / "submitted", name)
    autograded = room.root / "autograded"
    graded = [
        student
        for student, folder in submitted.items()
        if _is_current(autograded / student / name, folder)
    ]
    feedback = _with_feedback(room, name) & submitted.keys()
    returned = {
        student
        for student in feedback
        if exchange is None or exchange.has_feedback(_page(room, name, student))
    }
    return Assignment(
        name=name,
        exchange=exchange is not None,
        generated=(room.root / "release" / name / f"{name}.ipynb").is_file(),
        handed_out=exchange is None or exchange.is_handed_out(name),
        to_collect=exchange.to_collect(name, room.root / "submitted")
        if exchange
        else 0,
        submitted=len(submitted),
        graded=len(graded),
        by_hand=by_hand,
        feedback=len(feedback.intersection(graded)),
        returned=len(returned),
    )


def _students(folder: Path, name: str) -> dict[str, Path]:
    return {path.parent.name: path for path in sorted(folder.glob(f"*/{name}/"))}


def _is_current(graded: Path, submitted: Path) -> bool:
    """Whether what was graded is the latest submission, as nbgrader compares them."""
    notebook = graded / f"{graded.name}.ipynb"
    if not notebook.is_file():
        return False
    if (time := timestamp(submitted)) is not None:
        return time == timestamp(graded)
    own = submitted / f"{graded.name}.ipynb"
    return not own.is_file() or own.stat().st_mtime <= notebook.stat().st_mtime


def _by_hand(directory: Any) -> Counter[str]:
    with open_gradebook(directory.db_url) as gradebook:
        rows = gradebook.grades() if gradebook else []
    waiting = {(g.assignment, g.student_id) for g in rows if g.needs_manual_grade}
    return Counter(assignment for assignment, _ in waiting)


def _with_feedback(room: Classroom, name: str) -> set[str]:
    """Return whose page is up to date; what nbgrader made itself counts by its time."""
    found = _students(room.root / "autograded", name)
    if not found:
        return set()
    pending = set(Feedback(room, name).pending())
    return {
        student
        for student, folder in found.items()
        if student not in pending or _is_nbgraders(room, folder, student)
    }


def _is_nbgraders(room: Classroom, graded: Path, student: str) -> bool:
    name = graded.name
    page, notebook = _page(room, name, student), graded / f"{name}.ipynb"
    is_ours = (room.private / "feedback" / name / student).exists()
    if is_ours or not (page.is_file() and notebook.is_file()):
        return False
    return page.stat().st_mtime >= notebook.stat().st_mtime


def _page(room: Classroom, name: str, student: str) -> Path:
    return room.root / "feedback" / student / name / f"{name}.html"

"""Files for other systems: gradebooks of Canvas and Moodle, quizzes, test reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kerasdojo.course import CourseError, Refusal
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.store import destination
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from kerasdojo.exports.results import Graded

__all__ = ["FORMATS", "Exported", "Job", "export"]


_NOBODY = Text(
    en="not in the gradebook: {names}; --student takes an id as formgrader lists it",
    ko="성적부에 없는 학생: {names}. --student에는 formgrader의 학생 목록에 있는 "
    "학번을 쓰세요",
)


@dataclass(frozen=True)
class Exported:
    """What an export wrote.

    Args:
        files: The files.
        open: Students and assignments that a person has still to grade.
    """

    files: tuple[Path, ...]
    open: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Job:
    """What is to be exported.

    Args:
        room: The course folder.
        out: File or folder to write.
        language: Language of texts.
        assignments: Concepts; all when empty.
        students: Ids; everybody when empty.
        draws: Most draws of a question with parameters.
    """

    room: Classroom
    out: Path
    language: Language
    assignments: tuple[str, ...] = ()
    students: tuple[str, ...] = ()
    draws: int = 5

    def write(self, content: str | bytes, path: Path | None = None) -> Path:
        """Write one file; its folder is made where needed."""
        path = path or self.out
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8", errors="replace")
        path.write_bytes(content)
        return path


def export(
    course_dir: Path,
    kind: str,
    out: Path | None = None,
    language: Language | None = None,
    assignments: Sequence[str] = (),
    students: Sequence[str] = (),
    draws: int = 5,
) -> Exported:
    """Write what a course folder knows in the form of another system.

    Args:
        course_dir: A folder made by `kerasdojo build`.
        kind: One of `FORMATS`.
        out: File to write, or the folder for it; `exports/` of the course folder by
            default. For Gradescope always a folder.
        language: Language of texts, the one of the course by default.
        assignments: Concepts; all by default.
        students: Ids; everybody by default.
        draws: Most draws of a question with parameters.

    Raises:
        CourseError: The folder is not a course, or there is nothing to export.
        Refusal: The gradebook does not know a student.
    """
    room = Classroom.at(course_dir)
    name, write = FORMATS[kind]
    default = room.root / "exports" / name
    _check_students(room, students)
    job = Job(
        room,
        destination(out, default) if default.suffix else out or default,
        language or room.language,
        tuple(room.course.resolve_concept(word) for word in assignments),
        tuple(students),
        draws,
    )
    return write(job)


def _check_students(room: Classroom, students: Sequence[str]) -> None:
    """Refuse ids that nobody has: they would export nothing."""
    if not students:
        return
    from kerasdojo.report.gradebook import gradebook_url, read_students

    known = read_students(gradebook_url(room.root))
    if unknown := [name for name in students if name not in known]:
        raise Refusal(_NOBODY.format(names=", ".join(unknown)))


def _items(job: Job) -> Exported:
    from kerasdojo.exports.results import items_csv
    from kerasdojo.report.rows import read_rows

    rows = read_rows(job.room.root)
    return Exported((job.write(items_csv(rows, job.assignments, job.students)),))


def _canvas(job: Job) -> Exported:
    from kerasdojo.exports.gradebooks import canvas_csv

    return _gradebook(job, canvas_csv)


def _moodle(job: Job) -> Exported:
    from kerasdojo.exports.gradebooks import moodle_csv

    return _gradebook(job, moodle_csv)


def _gradebook(job: Job, text: Callable[..., str]) -> Exported:
    from nbgrader.api import Gradebook

    from kerasdojo.exports.gradebooks import read_scores
    from kerasdojo.report.gradebook import gradebook_url, open_gradebook

    url = gradebook_url(job.room.root)
    with open_gradebook(url) as found:
        if found is None:
            raise CourseError(f"{url}: no gradebook yet; autograde something first")
    with Gradebook(url) as gradebook:
        scores = read_scores(gradebook, job.students, job.assignments)
        return Exported((job.write(text(scores)),), scores.open)


def _gradescope(job: Job) -> Exported:
    from kerasdojo.exports.results import gradescope

    files = [
        job.write(
            gradescope(work), _inside(job.out, work.concept, work.student_id) / _RESULTS
        )
        for work in _graded(job)
    ]
    return Exported(tuple(files))


def _junit(job: Job) -> Exported:
    from kerasdojo.exports.results import junit

    return Exported((job.write(junit(_graded(job))),))


def _graded(job: Job) -> list[Graded]:
    from kerasdojo.exports.results import read_graded
    from kerasdojo.report.rows import read_rows

    rows = read_rows(job.room.root)
    return list(
        read_graded(job.room, rows, job.language, job.assignments, job.students)
    )


def _inside(folder: Path, *names: str) -> Path:
    """Return a folder below another one, whatever the names hold."""
    for name in names:
        folder /= re.sub(r"[/\\\0]", "_", name).lstrip(".") or "_"
    return folder


def _quiz(job: Job, kind: str) -> Exported:
    from kerasdojo.exports.quizzes import quiz_file

    built = sorted(path.name for path in (job.room.root / "source").glob("*/"))
    known = [name for name in built if name in job.room.course.concept_ids]
    names = job.assignments or known or job.room.course.concept_ids
    content = quiz_file(kind, job.room.course, names, job.language, job.draws)
    return Exported((job.write(content),))


def _quiz_as(kind: str) -> Callable[[Job], Exported]:
    return lambda job: _quiz(job, kind)


_RESULTS = "results.json"

# format -> name of the file or folder, and what writes it
FORMATS: dict[str, tuple[str, Callable[[Job], Exported]]] = {
    "csv": ("items.csv", _items),
    "canvas": ("canvas.csv", _canvas),
    "moodle": ("moodle.csv", _moodle),
    "gradescope": ("gradescope", _gradescope),
    "junit": ("junit.xml", _junit),
    "moodle-xml": ("quiz-moodle.xml", _quiz_as("moodle-xml")),
    "gift": ("quiz.gift", _quiz_as("gift")),
    "qti12": ("quiz-qti12.zip", _quiz_as("qti12")),
    "qti21": ("quiz-qti21.zip", _quiz_as("qti21")),
}

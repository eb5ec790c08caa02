"""`kerasdojo build`: an ordinary nbgrader course from the exercises."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kerasdojo.course import Course, CourseError
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.config import config_text
from kerasdojo.nbgrader.notebook import source_notebook
from kerasdojo.nbgrader.quizcells import quiz_cells
from kerasdojo.quiz.draw import release_of
from kerasdojo.quiz.public import FILE as QUIZ_FILE
from kerasdojo.quiz.publish import public_toml
from kerasdojo.quiz.verdicts import keyed_quiz
from kerasdojo.receipts.keys import ensure_key
from kerasdojo.text import Language

CONFIG = "nbgrader_config.py"


@dataclass(frozen=True)
class Built:
    """What a build did.

    Args:
        root: The course folder.
        written: Files that are new or were brought up to date.
        unchanged: Files that were up to date.
        kept: Files that somebody else changed; they were left alone.
    """

    root: Path
    written: list[Path] = field(default_factory=list)
    unchanged: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)


def build(
    course: Course,
    course_dir: Path,
    language: Language = "en",
    concepts: Sequence[str] = (),
    *,
    db_url: str | None = None,
    course_id: str = "kerasdojo",
    quiz: bool = False,
) -> Built:
    """Make or update an nbgrader course folder.

    Writes one source notebook for each concept, `nbgrader_config.py` and a private
    folder. Files that were changed since the last build are never overwritten.

    Args:
        course: A course with solutions, so a checkout.
        course_dir: The folder to make; other files in it stay as they are.
        language: Language of notebooks and feedback.
        concepts: Ids of the concepts to take; all by default.
        db_url: The gradebook; a file in the course folder by default.
        course_id: How nbgrader's exchange calls the course.
        quiz: Whether the notebooks end with the quiz of their concept.

    Raises:
        CourseError: The course has mistakes, or the folder another configuration.
    """
    ids = [course.resolve_concept(name) for name in concepts] or course.concept_ids
    files = {Path(CONFIG): config_text(course_id, db_url)}
    notebooks = {
        name: source_notebook(course, course.concept(name), language) for name in ids
    }
    quizzes = {name: keyed_quiz(course, name) for name in ids if quiz}
    room = Classroom(course_dir.resolve(), course.root.resolve(), language)
    _refuse_foreign(room)
    room.save()
    ensure_key(room)
    for name, notebook in notebooks.items():
        if figure := course.concept(name).figure(language):
            files[_source(name, figure.name)] = figure.read_text(encoding="utf-8")
        if questions := quizzes.get(name):
            cells = quiz_cells(questions, name, language, room.secret)
            notebook["cells"] += cells
            release = release_of(room.secret, name)
            files[_source(name, QUIZ_FILE)] = public_toml(questions, release)
        path = _source(name, f"{name}.ipynb")
        files[path] = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
    return _write(room, files)


def _source(concept_id: str, name: str) -> Path:
    return Path("source") / concept_id / name


def _refuse_foreign(room: Classroom) -> None:
    if (room.root / CONFIG).exists() and not room.private.is_dir():
        raise CourseError(
            f"{room.root / CONFIG} is of another course; build into an empty folder"
        )


def _write(room: Classroom, files: dict[Path, str]) -> Built:
    built = Built(room.root)
    record_path = room.private / "written.json"
    record = _read_record(record_path)
    for name, content in files.items():
        path = room.root / name
        digest = _digest(content)
        on_disk = _digest(path.read_text("utf-8")) if path.exists() else None
        if on_disk == digest:
            built.unchanged.append(path)
        elif on_disk in (None, record.get(str(name))):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            built.written.append(path)
        else:
            built.kept.append(path)
            continue
        record[str(name)] = digest
    record_path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return built


def _read_record(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    record: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return record


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()

"""Derived files: what `exercises/` holds because `solutions/` holds it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kerasdojo.course.derive import stub_of
from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import Course

CONCEPT_GLOB = "[0-9][0-9]_*"


@dataclass(frozen=True)
class Derived:
    """One derived file.

    Args:
        path: Where it belongs.
        content: What it must hold.
    """

    path: Path
    content: str

    @property
    def state(self) -> Literal["fresh", "missing", "stale"]:
        """How the file on disk compares."""
        if not self.path.exists():
            return "missing"
        on_disk = self.path.read_text(encoding="utf-8", errors="replace")
        return "fresh" if on_disk == self.content else "stale"

    def write(self) -> None:
        """Bring the file on disk up to date."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.content, encoding="utf-8")


def derived_files(course: Course, concept_id: str | None = None) -> list[Derived]:
    """Return all derived files of the course or of one concept.

    Raises:
        CourseError: Solutions have mistakes; all of them are named.
    """
    solutions = require_solutions(course)
    found: list[Derived] = []
    problems: list[str] = []
    for folder in sorted(solutions.glob(concept_id or CONCEPT_GLOB)):
        for source in derivable(folder):
            try:
                found.append(_derive(course, source))
            except CourseError as error:
                problems.extend(error.problems)
    if problems:
        raise CourseError(problems)
    return found


def require_solutions(course: Course) -> Path:
    """Return the folder of the solutions.

    Raises:
        CourseError: The course was handed out without solutions.
    """
    if course.solutions_dir is None:
        raise CourseError(
            "this needs the reference solutions, which are not part of what students "
            "install: run it in a checkout of the course"
        )
    return course.solutions_dir


def derivable(folder: Path) -> list[Path]:
    """Return the files of a concept that exist in solutions and in exercises."""
    return sorted([*folder.glob("*.py"), *folder.glob("quiz.toml")])


def _derive(course: Course, source: Path) -> Derived:
    name = source.relative_to(course.root).as_posix()
    path = course.exercises_dir / source.parent.name / source.name
    text = source.read_text(encoding="utf-8")
    if source.suffix == ".py":
        return Derived(path, stub_of(text, name))
    from kerasdojo.quiz.publish import public_quiz

    return Derived(path, public_quiz(text, name))

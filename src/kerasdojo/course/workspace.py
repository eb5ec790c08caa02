"""Where a student's own files are."""

import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kerasdojo.course.model import Course, Exercise

STATE = ".kerasdojo"

# Lets the test explorer of VS Code show every check.
_EDITOR_SETTINGS = """\
{
  "python.testing.pytestEnabled": true,
  "python.testing.pytestArgs": ["graders"]
}
"""


@dataclass(frozen=True)
class Workspace:
    """A folder with `exercises/` that a student works in.

    Args:
        root: The folder that holds `exercises/`.
        course: The course the exercises belong to.
    """

    root: Path
    course: Course

    @property
    def state_dir(self) -> Path:
        """Where progress and backups are kept."""
        return self.root / STATE

    @property
    def attempts(self) -> Path:
        """The log of attempts."""
        return self.state_dir / "attempts.jsonl"

    def file(self, exercise: Exercise) -> Path:
        """Return where the student writes an exercise."""
        return self.root / "exercises" / exercise.concept / f"{exercise.name}.py"

    def shown(self, exercise: Exercise) -> Path:
        """Return the student's file as it is called from the current folder."""
        path = self.file(exercise).absolute()
        here = Path.cwd()
        return path.relative_to(here) if path.is_relative_to(here) else path

    def holds(self, path: Path) -> bool:
        """Return whether a file is the student's own work in this workspace."""
        return path.resolve().is_relative_to((self.root / "exercises").resolve())

    def back_up(self, exercise: Exercise) -> Path | None:
        """Copy the student's file aside; return the copy, or None if there is none."""
        path = self.file(exercise)
        if not path.exists():
            return None
        folder = self.state_dir / "backups" / exercise.concept
        folder.mkdir(parents=True, exist_ok=True)
        copy = _free_name(folder, exercise.name)
        shutil.copy2(path, copy)
        return copy

    def reset(self, exercise: Exercise, stub: str) -> Path | None:
        """Start an exercise again; return the copy of what was there."""
        copy = self.back_up(exercise)
        path = self.file(exercise)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, stub)
        return copy


def find_workspace(course: Course, start: Path | None = None) -> Workspace | None:
    """Return the workspace at or above `start`, or None.

    Args:
        course: The course.
        start: Folder to start from, the current one by default.
    """
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if any((folder / "exercises" / name).is_dir() for name in course.concept_ids):
            return Workspace(folder, course)
    return None if course.is_packed else Workspace(course.root, course)


def is_workspace(root: Path) -> bool:
    """Return whether a folder is one that a student works in."""
    return (root / STATE).is_dir() and (root / "exercises").is_dir()


def create_workspace(course: Course, root: Path) -> list[Path]:
    """Copy lessons, stubs, quizzes and visible graders; keep every file that is there.

    Args:
        course: The course.
        root: The folder to work in.

    Returns:
        The files written.
    """
    written = []
    for path, content in _student_files(course):
        target = root / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            write_text(target, content)
            written.append(target)
    (root / STATE).mkdir(parents=True, exist_ok=True)
    return written


def write_text(path: Path, content: str) -> None:
    """Write a file at once: a reader sees the old content or the new one."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(content, encoding="utf-8")
    temporary.replace(path)


def _student_files(course: Course) -> Iterator[tuple[Path, str]]:
    for concept in course.concepts:
        texts = [concept.folder / name for name in ("README.md", "README.ko.md")]
        for path in (*texts, concept.folder / "quiz.toml", *concept.figures):
            if path.exists():
                yield _in_exercises(concept.id, path.name), path.read_text("utf-8")
        for exercise in concept.exercises:
            if stub := course.stub(exercise):
                yield _in_exercises(concept.id, f"{exercise.name}.py"), stub
    for path in sorted(course.graders_dir.glob("*/test_*.py")):
        if not path.stem.endswith("_hidden"):
            name = path.relative_to(course.graders_dir)
            yield Path("graders") / name, path.read_text(encoding="utf-8")
    yield Path(".vscode", "settings.json"), _EDITOR_SETTINGS


def _in_exercises(concept: str, name: str) -> Path:
    return Path("exercises", concept, name)


def _free_name(folder: Path, name: str) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    path, count = folder / f"{name}-{stamp}.py", 2
    while path.exists():
        path, count = folder / f"{name}-{stamp}-{count}.py", count + 1
    return path

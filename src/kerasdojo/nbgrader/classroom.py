"""An nbgrader course folder made by `kerasdojo build`: where its parts lie.

Everything that students must not see lies in `.kerasdojo/`, which only the owner
may read: the secret that hidden inputs are drawn from, where the graders are, and
what the last build wrote. nbgrader never looks into it and never copies it.
"""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kerasdojo.course import Course, CourseError, course_at
from kerasdojo.text import Language

PRIVATE = ".kerasdojo"
_VERSION = 1


@dataclass(frozen=True)
class Classroom:
    """One nbgrader course folder.

    Args:
        root: The folder that holds `nbgrader_config.py`.
        course_root: The checkout that exercises and graders are taken from.
        language: Language of notebooks and feedback.
    """

    root: Path
    course_root: Path
    language: Language

    @classmethod
    def at(cls, root: Path) -> Classroom:
        """Return the course folder at `root`.

        Raises:
            CourseError: `kerasdojo build` did not make this folder.
        """
        path = root / PRIVATE / "course.json"
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            return cls(root.resolve(), Path(record["course"]), record["language"])
        except (OSError, ValueError, KeyError) as error:
            raise CourseError(
                f"{path}: cannot be read ({error}); run `kerasdojo build {root}`"
            ) from error

    @classmethod
    def above(cls, start: Path) -> Classroom:
        """Return the outermost course folder that `start` lies in.

        A submission may hold a folder that passes for another one.

        Raises:
            CourseError: No folder above was made by `kerasdojo build`.
        """
        start = start.resolve()
        for folder in (*reversed(start.parents), start):
            if (folder / PRIVATE / "course.json").is_file():
                return cls.at(folder)
        raise CourseError(f"{start} is in no course made by `kerasdojo build`")

    def save(self) -> None:
        """Create the private folder, its secret and its record."""
        self.private.mkdir(mode=0o700, parents=True, exist_ok=True)
        record = {
            "version": _VERSION,
            "course": str(self.course_root),
            "language": self.language,
        }
        path = self.private / "course.json"
        path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
        _create_secret(self.private / "secret")

    @property
    def private(self) -> Path:
        """The folder that only the instructor reads."""
        return self.root / PRIVATE

    @cached_property
    def course(self) -> Course:
        """The course, read from its checkout.

        Raises:
            CourseError: The checkout is no longer where it was.
        """
        if not (self.course_root / "exercises").is_dir():
            raise CourseError(
                f"{self.course_root} holds no exercises any more; "
                f"run `kerasdojo build {self.root}` from the checkout"
            )
        return course_at(self.course_root)

    @property
    def secret(self) -> bytes:
        """What hidden inputs are drawn from, together with student and check."""
        return bytes.fromhex((self.private / "secret").read_text(encoding="ascii"))

    def source(self, concept: str) -> Path:
        """Return the source notebook of a concept."""
        return self.root / "source" / concept / f"{concept}.ipynb"

    def result(self, concept: str, student_id: str) -> Path:
        """Return where the `Result` of a student's work is stored.

        Raises:
            ValueError: The names would lead out of the folder.
        """
        for name in (concept, student_id):
            if not re.fullmatch(r"[^/\\\0]+", name) or name in {".", ".."}:
                raise ValueError(f"{name!r} cannot be a file name")
        return self.root / "results" / student_id / f"{concept}.json"


def _create_secret(path: Path) -> None:
    if path.exists():
        path.chmod(0o600)
        return
    path.touch(mode=0o600)
    path.write_text(secrets.token_hex(32), encoding="ascii")

"""nbgrader's exchange, through which students fetch and submit where there is one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import Exchange
from nbgrader.utils import notebook_hash
from traitlets.config import Config


@dataclass(frozen=True)
class ExchangeFolder:
    """The folder of one course.

    Args:
        root: The folder of all courses.
        course: The folder of this one.
    """

    root: Path
    course: Path

    @classmethod
    def of(cls, config: Config, directory: Any) -> ExchangeFolder | None:
        """Return the folder of a course, None where nbgrader could not use it.

        Args:
            config: The course's configuration.
            directory: nbgrader's `CourseDirectory` of the course.
        """
        root = Path(Exchange(coursedir=directory, config=config).root)
        if not directory.course_id or not os.access(root, os.W_OK | os.X_OK):
            return None
        return cls(root, root / directory.course_id)

    def is_handed_out(self, assignment: str) -> bool:
        """Whether students can fetch the assignment."""
        return (self.course / "outbound" / assignment).is_dir()

    def to_collect(self, assignment: str, submitted: Path) -> int:
        """Return how many students submitted something that was not collected.

        Args:
            assignment: The assignment.
            submitted: Where submissions are collected.
        """
        latest: dict[str, str] = {}
        for student, time in self._inbound(assignment):
            latest[student] = max(time, latest.get(student, ""))
        return sum(
            time != timestamp(submitted / student / assignment)
            for student, time in latest.items()
        )

    def has_feedback(self, page: Path) -> bool:
        """Return whether a student can fetch this very feedback page.

        Without nbgrader's secret of the submission there is no way to give it: it did
        not come through the exchange.

        Args:
            page: The page in the course folder.
        """
        try:
            secret = page.with_name("submission_secret.txt").read_text("utf-8")
        except OSError:
            return True
        name = notebook_hash(secret=secret, notebook_id=page.stem)
        try:
            released = self.course / "feedback" / f"{name}.html"
            return released.read_bytes() == page.read_bytes()
        except OSError:
            return False

    def _inbound(self, assignment: str) -> Iterator[tuple[str, str]]:
        for folder in (self.course / "inbound").glob(f"*+{assignment}+*"):
            name = re.escape(assignment)
            if found := re.fullmatch(rf"(.+?)\+{name}\+([^+]+)(?:\+.*)?", folder.name):
                yield found[1], timestamp(folder) or found[2]


def timestamp(folder: Path) -> str | None:
    """Return when nbgrader says that something was submitted."""
    try:
        return (folder / "timestamp.txt").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None

"""Finished verdicts on disk, so that nothing is graded twice or lost.

One file a student and concept in the course's private folder. A file counts only for
the very same submission, graders, versions and secret.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import tempfile
from pathlib import Path

from kerasdojo.fingerprint import course_fingerprint
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.result import Result
from kerasdojo.submission import Submission


class ResultStore:
    """Verdicts of one course folder.

    Args:
        room: The course folder.
    """

    def __init__(self, room: Classroom):
        self.room = room
        fingerprint = functools.partial(course_fingerprint, room.course)
        self._fingerprint = functools.cache(fingerprint)

    def key(self, submission: Submission) -> str:
        """Return the hash of everything that decides the verdict."""
        state = hashlib.sha256(self.room.secret)
        state.update(self._fingerprint(submission.concept).encode())
        state.update(submission.digest().encode())
        return state.hexdigest()

    def get(self, submission: Submission) -> Result | None:
        """Return the verdict on this very submission, if it is known."""
        try:
            entry = json.loads(self._path(submission, "json").read_bytes())
            if entry["key"] == self.key(submission):
                return Result.from_dict(entry["result"])
        except (OSError, ValueError, KeyError, TypeError):
            pass
        return None

    def put(self, submission: Submission, result: Result) -> None:
        """Keep a verdict; a reader sees the old file or the whole new one.

        Verdicts that our own error decided are not kept.
        """
        if any(entry.status == "error" for entry in result.exercises):
            return
        entry = {"key": self.key(submission), "result": result.to_dict()}
        text = json.dumps(entry, ensure_ascii=False)
        write_whole(self._path(submission, "json"), text)

    def mark_recorded(self, submission: Submission) -> None:
        """Note that nbgrader's gradebook holds the verdict on this submission."""
        write_whole(self._path(submission, "recorded"), self.key(submission))

    def is_recorded(self, submission: Submission) -> bool:
        """Whether nbgrader's gradebook holds the verdict on this submission."""
        with contextlib.suppress(OSError):
            path = self._path(submission, "recorded")
            return path.read_text(encoding="ascii") == self.key(submission)
        return False

    def forget(self, submission: Submission) -> None:
        """Drop what is known about a submission, so that it is graded again."""
        for suffix in ("json", "recorded"):
            self._path(submission, suffix).unlink(missing_ok=True)

    def _path(self, submission: Submission, suffix: str) -> Path:
        name = self.room.result(submission.concept, submission.student_id).parent.name
        folder = self.room.private / "graded" / submission.concept
        return folder / f"{name}.{suffix}"


def destination(out: Path | None, default: Path) -> Path:
    """Return the file to write: inside `out` where that is a folder.

    Args:
        out: What was asked for, if anything.
        default: The file where nothing was asked for.
    """
    if out is None:
        return default
    return out / default.name if out.is_dir() else out


def write_whole(path: Path, text: str) -> None:
    """Write a file that is never seen half written.

    Args:
        path: The file; its folder is made where needed.
        text: What it holds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise

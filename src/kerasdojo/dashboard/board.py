"""The page of a class, made anew when something changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerasdojo.attempts import FILE
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.report.gradebook import gradebook_url, open_gradebook
from kerasdojo.report.page import render
from kerasdojo.report.summary import read_facts
from kerasdojo.text import Language


class Board:
    """The report of a course folder as it is now.

    Args:
        room: The course folder.
        language: Language of the page.

    Raises:
        CourseError: The gradebook cannot be read.
    """

    def __init__(self, room: Classroom, language: Language):
        self._room = room
        self._language = language
        self._url = gradebook_url(room.root)
        # Version and page change together, as other threads read them.
        self.current: tuple[str, bytes] = ("", b"")
        self._version()

    def refresh(self) -> bool:
        """Make the page anew if scores, verdicts or logs have changed since.

        Raises:
            CourseError: The gradebook cannot be read.
        """
        version = self._version()
        if version == self.current[0]:
            return False
        facts = read_facts(self._room.root)
        page = render(facts, self._language, live=version)
        self.current = (version, page.encode())
        return True

    def _version(self) -> str:
        """Return what differs whenever the page would."""
        with open_gradebook(self._url) as gradebook:
            state: Any = gradebook.state() if gradebook else None
        files = sorted((*self._changes("results"), *self._changes("submitted")))
        return hashlib.sha256(repr((state, files)).encode()).hexdigest()[:16]

    def _changes(self, step: str) -> Iterator[tuple[str, int]]:
        """Yield results and logs of attempts, and when each was written."""
        for folder in _folders(self._room.root / step, 1 if step == "results" else 2):
            with os.scandir(folder) as entries:
                for entry in entries:
                    if step == "results" or entry.name == FILE:
                        stamp = entry.stat(follow_symlinks=False).st_mtime_ns
                        yield entry.path, stamp


def _folders(root: Path, depth: int) -> Iterator[str]:
    """Yield the folders at a depth below `root`; a course may not have them yet."""
    if depth == 0:
        yield str(root)
        return
    try:
        with os.scandir(root) as entries:
            inside = [e.path for e in entries if e.is_dir(follow_symlinks=False)]
    except FileNotFoundError:
        return
    for path in inside:
        yield from _folders(Path(path), depth - 1)

"""A course as bytes, so that other machines need not share a disk with this one."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

from kerasdojo.course import Course, course_at


def pack(course: Course) -> bytes:
    """Return exercises, graders and solutions of a course as an archive."""
    folders = {
        "exercises": course.exercises_dir,
        "graders": course.graders_dir,
        "solutions": course.solutions_dir,
    }
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, folder in folders.items():
            if folder is not None:
                archive.add(folder, name, filter=_without_caches)
    return buffer.getvalue()


def unpack(packed: bytes, folder: Path) -> Course:
    """Return the course in an archive, written below a folder.

    Args:
        packed: What `pack` returned.
        folder: Empty, and readable by nobody else.
    """
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return course_at(folder)


def _without_caches(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    name = Path(entry.name).name
    return None if name == "__pycache__" or name.startswith(".") else entry

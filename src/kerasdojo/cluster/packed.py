"""A course as bytes, so that other machines need not share a disk with this one."""

from __future__ import annotations

import io
import zipfile
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
    with zipfile.ZipFile(
        buffer, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False
    ) as archive:
        for name, folder in folders.items():
            if folder is not None:
                for file in _files(folder):
                    archive.write(folder / file, name / file)
    return buffer.getvalue()


def unpack(packed: bytes, folder: Path) -> Course:
    """Return the course in an archive, written below a folder.

    Args:
        packed: What `pack` returned.
        folder: Empty, and readable by nobody else.
    """
    # No tar archive: Python before 3.11.4 cannot unpack one safely.
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)
    return course_at(folder)


def _files(folder: Path) -> list[Path]:
    """Return what is worth sending, relative to the folder."""
    found = (p.relative_to(folder) for p in folder.rglob("*") if p.is_file())
    return sorted(path for path in found if not _is_cache(path))


def _is_cache(path: Path) -> bool:
    return any(part == "__pycache__" or part.startswith(".") for part in path.parts)

"""What decides a verdict besides the submission, as versions and hashes."""

from __future__ import annotations

import functools
import hashlib
import platform
from importlib import metadata
from pathlib import Path

from kerasdojo.course import Course

VERSIONED = ("kerasdojo", "tensorflow", "tensorflow-cpu", "keras", "numpy")


@functools.cache
def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that decide a verdict."""
    found = {"python": platform.python_version()}
    for name in VERSIONED:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def course_fingerprint(course: Course, concept_id: str) -> str:
    """Return the SHA-256 of a concept's checks, texts, stubs and of all versions.

    Args:
        course: The course.
        concept_id: The concept.
    """
    parts = [sorted(versions().items()), fingerprints(course, concept_id)]
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def fingerprints(course: Course, concept_id: str) -> dict[str, str]:
    """Return the SHA-256 of a concept's `graders` and of the rest of the `course`.

    Args:
        course: The course.
        concept_id: The concept.
    """
    rest = (course.exercises_dir, course.solutions_dir)
    return {
        "graders": _hash(concept_id, course.graders_dir),
        "course": _hash(concept_id, *rest),
    }


def _hash(concept_id: str, *folders: Path | None) -> str:
    state = hashlib.sha256()
    for folder in folders:
        for path in sorted((folder / concept_id).glob("*.*")) if folder else ():
            state.update(path.name.encode() + b"\0" + path.read_bytes())
    return state.hexdigest()

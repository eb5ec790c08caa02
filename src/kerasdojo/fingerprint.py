"""What decides a verdict besides the submission, as versions and hashes."""

from __future__ import annotations

import functools
import hashlib
import platform
from importlib import metadata

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
    state = hashlib.sha256(repr(sorted(versions().items())).encode())
    folders = (course.graders_dir, course.exercises_dir, course.solutions_dir)
    for folder in folders:
        if folder is None:
            continue
        for path in sorted((folder / concept_id).glob("*.*")):
            state.update(path.name.encode() + b"\0" + path.read_bytes())
    return state.hexdigest()

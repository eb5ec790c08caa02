"""Helpers of the tests that go through nbgrader."""

import shutil
from pathlib import Path

from kerasdojo.course import Course, course_at
from kerasdojo.course.sync import derived_files

TINY = Path(__file__).parent / "fixtures" / "tiny"


def tiny_with_stubs(root: Path) -> Course:
    """Copy the small course to `root` and derive its stubs."""
    shutil.copytree(TINY, root)
    course = course_at(root)
    for derived in derived_files(course):
        derived.write()
    return course

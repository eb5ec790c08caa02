"""A small course with stubs, and its released notebooks."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kerasdojo.course import Course, course_at
from kerasdojo.course.sync import derived_files

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def course(tiny: Course) -> Course:
    """The small course with its stubs derived."""
    return with_stubs(tiny)


@pytest.fixture(scope="session")
def checkout() -> Course:
    """The course of this checkout."""
    return course_at(CHECKOUT)


def with_stubs(course: Course) -> Course:
    for derived in derived_files(course):
        derived.write()
    return course


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def nbgrader() -> Run:
    """Runs one of nbgrader's commands in a course folder."""

    def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        # nbgrader starts `alembic` by its name.
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        return subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "nbgrader", *arguments],
            cwd=root,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )

    return run

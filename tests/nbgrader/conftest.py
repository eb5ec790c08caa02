"""A small course with stubs, and its released notebooks."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from nbgrader_helpers import run_nbgrader

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
    return run_nbgrader

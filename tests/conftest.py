"""Fixtures shared by all tests."""

import shutil
from pathlib import Path

import pytest

from kerasdojo.course import Course, course_at

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def tiny_root(tmp_path: Path) -> Path:
    """A small course without TensorFlow, free to be changed by the test."""
    root = tmp_path / "tiny"
    shutil.copytree(FIXTURES / "tiny", root)
    return root


@pytest.fixture
def tiny(tiny_root: Path) -> Course:
    """The small course, loaded."""
    return course_at(tiny_root)

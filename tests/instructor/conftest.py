"""A released course folder with two submissions, graded by an engine of no cost."""

import os
import shutil
import sys
import warnings
from pathlib import Path

import pytest
from conftest import FakePool
from nbgrader.apps import NbGraderAPI
from nbgrader_helpers import hand_in, tiny_with_stubs
from traitlets.config import PyFileConfigLoader

from kerasdojo.course import Course
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.bulk import Bulk
from kerasdojo.nbgrader.classroom import Classroom

CONCEPT = "01_numbers"
RIGHT = "def double(x):\n    return x + x"
WRONG = "def double(x):\n    return abs(2 * x)\n# verdict: negative=failed"
MEAN = "def running_mean(values):\n    return sum(values) / len(values)"


@pytest.fixture(autouse=True, scope="module")
def _without_engine(bulk_without_engine) -> None:
    """Nothing here starts TensorFlow in this process."""


def grade_class(
    course: Course, root: Path, students: dict[str, dict[str, str]]
) -> None:
    """Build and release a course folder; hand in answers, and grade them.

    Args:
        course: The course.
        root: The course folder to make.
        students: Sources of cells by student.
    """
    build(course, root, "en", [CONCEPT])
    loader = PyFileConfigLoader("nbgrader_config.py", path=str(root))
    with warnings.catch_warnings(), pytest.MonkeyPatch.context() as patch:
        warnings.simplefilter("ignore")  # nbgrader's own
        patch.setattr("kerasdojo.nbgrader.pool.Pool", FakePool)
        patch.setattr("kerasdojo.nbgrader.pool._POOLS", {})
        patch.chdir(root)
        # nbgrader starts `alembic` by its name.
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        api = NbGraderAPI(config=loader.load_config())
        made = api.generate_assignment(CONCEPT)
        assert made["success"], made
        for student, answers in students.items():
            hand_in(root, CONCEPT, student, **answers)
        states = [entry.state for entry in Bulk(Classroom.at(root), CONCEPT).run()]
    assert states == ["graded"] * len(students)


@pytest.fixture(scope="session")
def graded(tmp_path_factory) -> Path:
    """A folder with the course, and the class: ada is right, bob is wrong."""
    base = tmp_path_factory.mktemp("graded")
    sources = (("ada", RIGHT), ("bob", WRONG))
    students = {name: {"double": s, "running_mean": MEAN} for name, s in sources}
    grade_class(tiny_with_stubs(base / "tiny"), base / "class", students)
    return base


@pytest.fixture
def room(graded: Path, tmp_path: Path) -> Classroom:
    """A copy of that class for one test."""
    for name in ("tiny", "class"):
        shutil.copytree(graded / name, tmp_path / name)
    copy = Classroom.at(tmp_path / "class")
    moved = Classroom(copy.root, tmp_path / "tiny", "en")
    moved.save()
    return moved

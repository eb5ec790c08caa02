"""Helpers of the tests that go through nbgrader."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from kerasdojo.course import Course, course_at
from kerasdojo.course.sync import derived_files
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.restore import SourceCell
from kerasdojo.report.gradebook import gradebook_url, read_scores

TINY = Path(__file__).parent / "fixtures" / "tiny"
HIDDEN = "# 1 point\n### BEGIN HIDDEN TESTS\ncheck()\n### END HIDDEN TESTS"
SOURCES = [
    SourceCell("lesson--text", "markdown", "# Lesson", locked=True),
    SourceCell("double--task", "markdown", "Double it.", locked=True),
    SourceCell("double", "code", "def double(x):\n    ...", False, solution=True),
    SourceCell("double-values", "code", "check()", True, grade=True, points=2.0),
    SourceCell("double-more", "code", HIDDEN, True, grade=True, points=1.0),
    SourceCell("mean--task", "markdown", "Repair it.", locked=True),
    SourceCell("mean", "code", "def mean(x):\n    ...", False, solution=True),
    SourceCell("mean-values", "code", "check_mean()", True, grade=True, points=0.0),
]


def cell(name: str | None, kind: str = "code", source: str = "") -> dict[str, Any]:
    """Return a submitted cell that has the id of a released one, or none."""
    metadata = {"nbgrader": {"grade_id": name}} if name else {}
    return {"cell_type": kind, "id": "x", "metadata": metadata, "source": source}


def submitted() -> list[dict[str, Any]]:
    """Return the cells of `SOURCES` as students receive them."""
    return [
        {**cell(source.grade_id, source.cell_type, source.released), "id": str(i)}
        for i, source in enumerate(SOURCES)
    ]


def tiny_with_stubs(root: Path) -> Course:
    """Copy the small course to `root` and derive its stubs."""
    shutil.copytree(TINY, root)
    course = course_at(root)
    for derived in derived_files(course):
        derived.write()
    return course


def released_class(base: Path, concept: str) -> Path:
    """Build a course folder of the small course; release one assignment in it."""
    root = base / "class"
    build(tiny_with_stubs(base / "tiny"), root, "en")
    made = run_nbgrader(root, "generate_assignment", concept)
    assert made.returncode == 0, made.stderr
    return root


def hand_in(root: Path, concept: str, student_id: str, **answers: str) -> None:
    """Submit a released notebook with some of its answer cells filled in.

    Args:
        root: The course folder.
        concept: The assignment.
        student_id: Whose work it is.
        answers: Sources by exercise; the others stay stubs.
    """
    name = f"{concept}.ipynb"
    released = (root / "release" / concept / name).read_text(encoding="utf-8")
    notebook = json.loads(released)
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = answers.get(grade_id, cell["source"])
    folder = root / "submitted" / student_id / concept
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(notebook), encoding="utf-8")


def record(root: Path, concept: str) -> dict[str, object]:
    """Return scores and graded notebooks, but for what differs from run to run."""
    scores = read_scores(gradebook_url(root))[concept]
    found: dict[str, object] = {}
    for student_id, exercises in scores.items():
        path = root / "autograded" / student_id / concept / f"{concept}.ipynb"
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        shown = [(cell["source"], cell.get("outputs")) for cell in cells]
        found[student_id] = (repr(exercises), shown)
    return found


def run_nbgrader(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of nbgrader's commands in a course folder.

    Args:
        root: The course folder.
        arguments: The command and its options.
    """
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

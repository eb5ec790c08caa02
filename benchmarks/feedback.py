"""Feedback pages of a class: `nbgrader generate_feedback` beside `kerasdojo feedback`.

Answers are drawn from the ones that prove the graders, right and wrong, so that pages
differ from student to student as they do in a class.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.measure import run
from kerasdojo.course import course_at
from kerasdojo.nbgrader.build import build

CHECKOUT = Path(__file__).resolve().parents[1]
NAME = "05_flatten_dense"
FEW, MANY = 6, 30
PYTHON = [sys.executable, "-m"]
WAYS = {
    "nbgrader generate_feedback": [*PYTHON, "nbgrader", "generate_feedback", NAME],
    "kerasdojo feedback": [*PYTHON, "kerasdojo", "feedback", NAME],
}


def measure(few: int = FEW, many: int = MANY) -> dict[str, Any]:
    """Return CPU seconds of both commands, and the cost of each further student.

    Args:
        few: Students of the small class.
        many: Students of the large one.

    Raises:
        RuntimeError: The two did not write the same pages.
    """
    with tempfile.TemporaryDirectory() as folder:
        graded = Path(folder) / "graded"
        grade(graded, many)
        pages: dict[str, Any] = {}
        figures: dict[str, Any] = {}
        for number, (way, command) in enumerate(WAYS.items()):
            costs = {}
            for count in (few, many):
                root = Path(folder) / f"{number}-{count}"
                shutil.copytree(graded, root)
                for student in sorted((root / "autograded").iterdir())[count:]:
                    shutil.rmtree(student)
                costs[count] = run(command, root).cpu
            pages[way] = written(root)
            further = (costs[many] - costs[few]) / (many - few)
            figures[way] = {"cpu": costs, "cpu_per_further_student": further}
    if len({json.dumps(found) for found in pages.values()}) > 1:
        raise RuntimeError("the two commands wrote different pages")
    nbgrader, ours = (entry["cpu_per_further_student"] for entry in figures.values())
    return {**figures, "times_cheaper": nbgrader / ours}


def grade(root: Path, students: int) -> None:
    """Make a course folder in which a class was graded."""
    build(course_at(CHECKOUT), root, "en", [NAME], quiz=True)
    run([*PYTHON, "nbgrader", "generate_assignment", NAME], root)
    released = (root / "release" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")
    rng = random.Random(0)
    for number in range(students):
        folder = root / "submitted" / f"s{number:03}" / NAME
        folder.mkdir(parents=True)
        text = json.dumps(answered(json.loads(released), rng))
        (folder / f"{NAME}.ipynb").write_text(text, encoding="utf-8")
    run([*PYTHON, "kerasdojo", "autograde", NAME], root)


def answered(notebook: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """Return a released notebook with an answer to every exercise."""
    answers = CHECKOUT / "tests" / "submissions" / NAME
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "-")
        if choices := sorted((answers / grade_id).glob("*.py")):
            cell["source"] = rng.choice(choices).read_text(encoding="utf-8")
    return notebook


def written(root: Path) -> dict[str, str]:
    """Return all pages of a course folder."""
    found = sorted((root / "feedback").rglob("*.html"))
    return {str(p.relative_to(root)): p.read_text(encoding="utf-8") for p in found}


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))

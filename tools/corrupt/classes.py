"""A class whose notebooks are whole, and what each of them scored."""

from __future__ import annotations

import copy
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from case import Case

from kerasdojo.course import Course, course_at
from kerasdojo.course.sync import derived_files
from kerasdojo.demo.commands import Nbgrader
from kerasdojo.demo.corpus import read_answers
from kerasdojo.nbgrader.build import build

ROOT = Path(__file__).resolve().parents[2]
TINY = ROOT / "tests" / "fixtures" / "tiny"
QUIZ = ("'a'", "'b'", "['a', 'b']", "6", "(2, 3)", "2 * x", "...")
COMMENTS = ("", "# 제 답안입니다.\n", "# déjà vu\n", "# – “ok” –\n")

# By unit: statuses and scores of its checks.
Verdicts = dict[str, list[list[Any]]]


@dataclass
class Class:
    """A course folder with one assignment and students who answered it.

    Args:
        root: The course folder.
        concept: The assignment.
        notebooks: What students hand in, whole.
        wrong: Units that a student answered wrongly.
        units: Ids of the cells that answer something.
    """

    root: Path
    concept: str
    notebooks: dict[str, dict[str, Any]]
    wrong: dict[str, set[str]]
    units: set[str]

    def case(self, student: str) -> Case:
        """Return a student's whole notebook."""
        wrong = self.wrong[student]
        return Case.of(self.notebooks[student], self.concept, self.units, wrong)

    def hand_in(self, cases: dict[str, Case]) -> None:
        """Replace everything that was submitted."""
        submitted = self.root / "submitted"
        shutil.rmtree(submitted, ignore_errors=True)
        for student, case in cases.items():
            folder = submitted / student / self.concept
            folder.mkdir(parents=True)
            for name, data in case.files.items():
                path = folder / name
                path.mkdir() if data is None else path.write_bytes(data)

    def grade(self, jobs: int) -> dict[str, dict[str, Any]]:
        """Grade everybody with `kerasdojo autograde`; return what it said."""
        command = [sys.executable, "-W", "ignore", "-m", "kerasdojo", "autograde"]
        options = ["--jobs", str(jobs), "--force", "--json", "--course", self.root]
        done = subprocess.run(
            [*command, self.concept, *map(str, options)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"exit code {done.returncode}: {done.stderr[-3000:]}")
        return {entry["student_id"]: entry for entry in json.loads(done.stdout)}

    def verdicts(self, student: str) -> Verdicts:
        """Return the verdicts on a student's units."""
        path = self.root / "results" / student / f"{self.concept}.json"
        found: Verdicts = {}
        for entry in json.loads(path.read_text(encoding="utf-8"))["exercises"]:
            for check in entry["checks"]:
                is_quiz = entry["exercise"] == "quiz"
                unit = f"quiz_{check['check']}" if is_quiz else entry["exercise"]
                said = [check["status"], check["score"], check["misconception"]]
                found.setdefault(unit, []).append(said)
        return found

    def told(self, student: str) -> str:
        """Return what a student reads about the whole submission."""
        name = f"{self.concept}.ipynb"
        path = self.root / "autograded" / student / self.concept / name
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        shown = ["".join(cell["source"]) for cell in cells]
        return "\n".join(text for text in shown if text.startswith("**Note**"))


def make_class(folder: Path, concept: str, students: int, seed: int) -> Class:
    """Build a course folder with a released assignment, and fill in notebooks.

    Args:
        folder: An empty folder.
        concept: One of the small course in `tests/fixtures`, or of this checkout.
        students: How many.
        seed: Decides who answers what.
    """
    course = _course(folder / "course", concept)
    root = folder / "class"
    build(course, root, "en", [concept], quiz=True)
    Nbgrader(root, folder / "nbgrader.log").run("generate_assignment", concept)
    path = root / "release" / concept / f"{concept}.ipynb"
    released = json.loads(path.read_text(encoding="utf-8"))
    rng = Random(seed)
    notebooks, wrong = {}, {}
    for number in range(students):
        student = f"s{number:03d}"
        answers, wrong[student] = _answers(course, concept, rng)
        notebooks[student] = _filled(released, answers, rng)
    names = {e.name for e in course.concept(concept).exercises}
    quiz = {name for name in _ids(released) if name.startswith("quiz_")}
    return Class(root, concept, notebooks, wrong, names | quiz)


def _course(folder: Path, concept: str) -> Course:
    if not (TINY / "exercises" / concept).is_dir():
        return course_at(ROOT)
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    course = course_at(folder)
    for derived in derived_files(course):
        derived.write()
    return course


def _answers(
    course: Course, concept: str, rng: Random
) -> tuple[dict[str, str], set[str]]:
    """Return sources by exercise, stubs left out, and which of them are wrong."""
    sources, wrong = {}, set()
    for exercise in course.concept(concept).exercises:
        kept = read_answers(course, exercise)
        kind = rng.choice(("right", "right", "right", "wrong", "wrong", "stub"))
        if kind == "right" or (kind == "wrong" and not kept.wrong):
            answer = rng.choice(kept.right)
        elif kind == "wrong":
            answer = rng.choice(kept.wrong)
            wrong.add(exercise.name)
        else:
            continue
        sources[exercise.name] = rng.choice(COMMENTS) + answer.source
    return sources, wrong


def _filled(
    released: dict[str, Any], answers: dict[str, str], rng: Random
) -> dict[str, Any]:
    notebook = copy.deepcopy(released)
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if name in answers:
            cell["source"] = answers[name]
        elif name.startswith("quiz_") and "--" not in name:
            cell["source"] = f"{name} = {rng.choice(QUIZ)}"
    return notebook


def _ids(notebook: dict[str, Any]) -> set[str]:
    records = [cell["metadata"].get("nbgrader", {}) for cell in notebook["cells"]]
    return {record["grade_id"] for record in records if record.get("solution")}

"""The same work gets the same score on every path.

A few answers by default; with `KERASDOJO_FULL=1` all answers kept for two concepts,
which takes some minutes.
"""

import itertools
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from kerasdojo.autograding import Pool
from kerasdojo.demo.corpus import read_answers
from kerasdojo.demo.notebooks import NOISE, filled
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.ids import split_grade_id
from kerasdojo.report.gradebook import gradebook_url, read_scores
from kerasdojo.result import Result
from kerasdojo.submission import Cell, Submission, read_notebook

FULL = bool(os.environ.get("KERASDOJO_FULL"))
CONCEPTS = ["05_flatten_dense", "01_eager_ops"][: 2 if FULL else 1]
ROWS = None if FULL else 4  # students beside the three special ones
STOCK = """
P = "nbgrader.preprocessors."
c.Autograde.autograde_preprocessors = [
    P + name for name in ("Execute", "LimitOutput", "SaveAutoGrades",
                          "AssignLatePenalties", "CheckCellMetadata")
]
"""

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(600)]


class Trip:
    """One concept's corpus as a class of students who went through nbgrader.

    Each student has one answer to every exercise, so that all answers are used; the
    first one is the reference, the second the reference with noise, the third stubs.
    """

    def __init__(self, checkout, concept_id, root, nbgrader):
        self.course, self.nbgrader = checkout, nbgrader
        self.concept = checkout.concept(concept_id)
        self.root = root
        self.work = self._work()
        build(checkout, root, "en", [concept_id])
        self.room = Classroom.at(root)
        self.command("generate_assignment")
        place = Path(concept_id) / f"{concept_id}.ipynb"
        released = json.loads((root / "release" / place).read_text("utf-8"))
        for student, answers in self.work.items():
            path = root / "submitted" / student / place
            path.parent.mkdir(parents=True)
            notebook = filled(released, answers)
            path.write_text(json.dumps(notebook), encoding="utf-8")
        self.command("autograde")

    def _work(self):
        exercises = self.concept.exercises
        kept = {e.name: read_answers(self.course, e) for e in exercises}
        reference = {name: answers.right[0].source for name, answers in kept.items()}
        noisy = {name: f"{NOISE}\n{text}" for name, text in reference.items()}
        columns = {
            name: itertools.cycle([a.source for a in answers.right + answers.wrong])
            for name, answers in kept.items()
        }
        rows = max(len(a.right + a.wrong) for a in kept.values())
        mixed = [{name: next(c) for name, c in columns.items()} for _ in range(rows)]
        mixed = mixed if ROWS is None else mixed[:: max(1, rows // ROWS)]
        work = [reference, noisy, {}, *mixed]
        return {f"s{number:03d}": answers for number, answers in enumerate(work)}

    def command(self, name, *arguments):
        done = self.nbgrader(self.root, name, self.concept.id, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr

    def notebook(self, student, step="submitted"):
        concept = self.concept.id
        return self.root / step / student / concept / f"{concept}.ipynb"

    @property
    def graded(self):
        """Score of every check by student, as stored beside the gradebook."""
        return {
            student: scores_of(
                Result.from_dict(
                    json.loads(
                        self.room.result(self.concept.id, student).read_text("utf-8")
                    )
                )
            )
            for student in self.work
        }

    def sample(self):
        """Students for the paths that start an interpreter for each."""
        names = list(self.work)
        return [*names[:3], *names[3::5]] if FULL else [names[1], names[-1]]


def scores_of(result):
    return {
        f"{exercise.exercise}-{check.check}": check.score
        for exercise in result.exercises
        for check in exercise.checks
    }


@pytest.fixture(scope="module", params=CONCEPTS)
def trip(request, checkout, tmp_path_factory, nbgrader):
    root = tmp_path_factory.mktemp(request.param)
    return Trip(checkout, request.param, root, nbgrader)


@pytest.fixture(scope="module")
def pool(trip):
    with Pool(trip.course, jobs=os.cpu_count()) as pool:
        yield pool


def test_reference_noise_and_stubs(trip):
    totals = [sum(trip.graded[student].values()) for student in list(trip.work)[:3]]
    assert totals == [trip.concept.max_score, trip.concept.max_score, 0]


def test_the_gradebook_says_what_the_results_say(trip):
    scores = read_scores(gradebook_url(trip.root))[trip.concept.id]
    for student, graded in trip.graded.items():
        for exercise in trip.concept.exercises:
            own = [
                s for n, s in graded.items() if split_grade_id(n)[0] == exercise.name
            ]
            assert scores[student][exercise.name].score == pytest.approx(sum(own))


def test_notebooks_by_the_engine(trip, pool):
    concept = trip.concept.id
    work = {s: read_notebook(trip.notebook(s), concept) for s in trip.work}
    found = {student: scores_of(result) for student, result in pool.imap(work)}
    assert found == trip.graded


def test_files_by_the_engine(trip, pool):
    work = {
        f"{student}/{name}": Submission(
            trip.concept.id, (Cell(source, f"{name}.py", name),), exercises=(name,)
        )
        for student, answers in trip.work.items()
        for name, source in answers.items()
    }
    for key, result in pool.imap(work):
        student, name = key.split("/")
        graded = trip.graded[student]
        own = {n: s for n, s in graded.items() if split_grade_id(n)[0] == name}
        assert (key, scores_of(result)) == (key, own)


def test_files_and_notebooks_by_the_command_line(trip, tmp_path):
    student = trip.sample()[-1]
    command = [sys.executable, "-m", "kerasdojo", "check", "--json"]
    notebook = [str(trip.notebook(student))]
    found = {}
    for name, source in list(trip.work[student].items())[: None if FULL else 1]:
        path = tmp_path / f"{name}.py"
        path.write_text(source, encoding="utf-8")
        found |= by_command([*command, "--exercise", name, str(path)], trip)
    assert found.items() <= trip.graded[student].items()
    assert by_command([*command, *notebook], trip) == trip.graded[student]


def by_command(command, trip):
    done = subprocess.run(
        command, cwd=trip.course.root, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    [result] = json.loads(done.stdout)["results"]
    return scores_of(Result.from_dict(result))


def test_pytest_with_a_submission(trip, tmp_path):
    for student in trip.sample():
        report = tmp_path / f"{student}.xml"
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
                str(trip.course.graders_dir / trip.concept.id),
                *("--submission", str(trip.notebook(student))),
                *("--junitxml", str(report)),
            ],
            cwd=trip.course.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stdout
        assert junit_scores(report) == trip.graded[student]


def junit_scores(report):
    found = {}
    for case in ElementTree.parse(report).iter("testcase"):
        entry = {p.get("name"): p.get("value") for p in case.iter("property")}
        check = case.get("name").removeprefix("test_")
        found[f"{entry['exercise']}-{check}"] = float(entry["score"])
    return found


def test_the_cells_themselves_in_ipython(trip):
    """What nbgrader's own `Execute` does, without a kernel for each student."""
    notebooks = [trip.notebook(student, "autograded") for student in trip.work]
    shell = Path(__file__).with_name("stock_shell.py")
    done = subprocess.run(
        [sys.executable, str(shell), *map(str, notebooks)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    by_student = {Path(name).parts[-3]: scores for name, scores in found.items()}
    assert by_student == trip.graded


def test_nbgraders_own_execute(trip):
    """Last, because it grades some students again, in real kernels."""
    students = trip.sample() if FULL else list(trip.work)[1:3]
    expected = trip.graded
    config = trip.root / "nbgrader_config.py"
    config.write_text(config.read_text("utf-8") + STOCK, encoding="utf-8")
    for student in students:
        shutil.rmtree(trip.notebook(student, "autograded").parent)
    trip.command("autograde")
    scores = read_scores(gradebook_url(trip.root))[trip.concept.id]
    for student in students:
        for exercise in trip.concept.exercises:
            own = [
                score
                for name, score in expected[student].items()
                if split_grade_id(name)[0] == exercise.name
            ]
            assert scores[student][exercise.name].score == pytest.approx(sum(own))

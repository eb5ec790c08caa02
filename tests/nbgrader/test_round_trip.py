"""A class goes through nbgrader's own commands, with every kind of damage."""

import copy
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from kerasdojo.course.workspace import Workspace, create_workspace
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.feedback import Feedback
from kerasdojo.packing import from_workspace, pack
from kerasdojo.report.gradebook import gradebook_url, read_scores
from kerasdojo.report.summary import read_facts
from kerasdojo.result import Result

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(180)]

CONCEPT = "01_numbers"
FILE = f"{CONCEPT}.ipynb"
ALL = {"double": 3.0, "running_mean": 3.0}
NOTHING = {"double": 0.0, "running_mean": 0.0}
SCRIPT = "<script>alert('student')</script>"


def cell_of(notebook, name):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == name:
            return cell
    raise KeyError(name)


def answer(notebook, name, source):
    cell_of(notebook, name)["source"] = source


def wrong(notebook):
    answer(notebook, "double", "def double(x):\n    return x")


def hidden_wrong(notebook):
    answer(notebook, "double", "def double(x):\n    return abs(2 * x)")


def noisy(notebook):
    source = cell_of(notebook, "double")["source"]
    noise = (
        "import sys, warnings\nprint('noise', file=sys.stderr)\n"
        "warnings.warn('noise')\n"
    )
    answer(notebook, "double", noise + "".join(source))


def exits(notebook):
    answer(notebook, "double", "import os\nos._exit(0)")


def forges(notebook):
    answer(notebook, "double", "def double(x):\n    raise SystemExit(0)\n2.0")
    cell_of(notebook, "double-values")["source"] = "2.0"
    cell_of(notebook, "double-values")["metadata"]["nbgrader"]["points"] = 1000


def deletes_checks(notebook):
    cells = notebook["cells"]
    cells[:] = [c for c in cells if not c["metadata"]["nbgrader"]["grade"]]


def doubles(notebook):
    notebook["cells"] += copy.deepcopy(notebook["cells"])


def reverses(notebook):
    notebook["cells"].reverse()


def retypes(notebook):
    cell = cell_of(notebook, "double")
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]
    cell_of(notebook, "double-values")["cell_type"] = "raw"


def loses_metadata(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}


def old_schema(notebook):
    for cell in notebook["cells"]:
        del cell["metadata"]["nbgrader"]["schema_version"]


def odd_cells(notebook):
    odd = [1, None, {"cell_type": "weird"}, {"cell_type": "code", "source": 5}]
    notebook["cells"] = odd + notebook["cells"]
    notebook["metadata"] = []


def active(notebook):
    notebook["cells"] += [
        {"cell_type": "markdown", "metadata": {}, "source": SCRIPT},
        {"cell_type": "raw", "metadata": {}, "source": SCRIPT},
        {"cell_type": "markdown", "metadata": {}, "source": "![x](attachment:no.png)"},
        {
            "cell_type": "code",
            "metadata": {"tags": [f'">{SCRIPT}']},
            "source": f"from IPython.display import HTML\nHTML({SCRIPT!r})",
            "outputs": [],
        },
        {
            "cell_type": "code",
            "metadata": {},
            "source": f"print({SCRIPT!r})",
            "outputs": [],
        },
    ]
    notebook["metadata"]["title"] = SCRIPT


# student -> what happens to right work, and what it must get
CLASS = {
    "right": (lambda notebook: None, ALL),
    "wrong": (wrong, {**ALL, "double": 0.0}),
    "hidden_wrong": (hidden_wrong, {**ALL, "double": 2.0}),
    "noisy": (noisy, ALL),
    "exits": (exits, {**ALL, "double": 0.0}),
    "forges": (forges, {**ALL, "double": 0.0}),
    "deletes_checks": (deletes_checks, ALL),
    "doubles": (doubles, ALL),
    "reverses": (reverses, ALL),
    "retypes": (retypes, ALL),
    "loses_metadata": (loses_metadata, ALL),
    "old_schema": (old_schema, ALL),
    "odd_cells": (odd_cells, ALL),
    "active": (active, ALL),
    "links": (lambda notebook: None, ALL),
    "from_files": (lambda notebook: None, ALL),
    "stub": (None, NOTHING),
    "no_json": (None, NOTHING),
    "linked_notebook": (None, NOTHING),
}


@pytest.fixture(scope="module")
def room(tmp_path_factory, nbgrader):
    """A course folder in which everything has been done once."""
    root = tmp_path_factory.mktemp("class")
    course = small_course(tmp_path_factory.mktemp("course") / "tiny")
    build(course, root, "en", [CONCEPT])
    commands = ("generate_assignment", "autograde", "generate_feedback")
    logs = {}
    for command in commands:
        if command == "autograde":
            hand_in(root)
        if command == "generate_feedback":
            shutil.copytree(root, beside(root), symlinks=True)
        done = nbgrader(root, command, CONCEPT)
        logs[command] = done.stdout + done.stderr
        assert done.returncode == 0, logs[command]
    (root / "logs.json").write_text(json.dumps(logs))
    return Classroom.at(root)


def beside(root: Path) -> Path:
    """Where the folder as it was before `generate_feedback` lies."""
    return root.with_name(f"{root.name}-autograded")


def small_course(root: Path):
    from kerasdojo.course import course_at
    from kerasdojo.course.sync import derived_files

    shutil.copytree(Path(__file__).parents[1] / "fixtures" / "tiny", root)
    for derived in derived_files(course_at(root)):
        derived.write()
    return course_at(root)


def hand_in(root: Path) -> None:
    release = json.loads((root / "release" / CONCEPT / FILE).read_text("utf-8"))
    source = json.loads((root / "source" / CONCEPT / FILE).read_text("utf-8"))
    for student, (damage, _) in CLASS.items():
        notebook = copy.deepcopy(release)
        if damage is not None:
            for name in ALL:
                answer(notebook, name, cell_of(source, name)["source"])
            damage(notebook)
        folder = root / "submitted" / student / CONCEPT
        folder.mkdir(parents=True)
        (folder / FILE).write_text(json.dumps(notebook), encoding="utf-8")
    submitted = root / "submitted"
    (submitted / "no_json" / CONCEPT / FILE).write_text('{"cells": [')
    (submitted / "links" / CONCEPT / "book.csv").symlink_to(root / "gradebook.db")
    linked = submitted / "linked_notebook" / CONCEPT / FILE
    linked.unlink()
    linked.symlink_to(root / "source" / CONCEPT / FILE)
    answers = {name: "".join(cell_of(source, name)["source"]) for name in ALL}
    pack_files(Classroom.at(root).course, answers, submitted / "from_files")


def pack_files(course, answers, folder):
    """Hand in what `kerasdojo submit` makes of `.py` files."""
    workspace = Workspace(folder.parents[1] / "dojo", course)
    create_workspace(course, workspace.root)
    concept = course.concept(CONCEPT)
    for exercise in concept.exercises:
        workspace.file(exercise).write_text(answers[exercise.name])
    pack(from_workspace(workspace, concept, "en"), folder, CONCEPT)
    (folder / f"{CONCEPT}.zip").unlink()


def stored(room, student):
    path = room.result(CONCEPT, student)
    return Result.from_dict(json.loads(path.read_text(encoding="utf-8")))


def autograded(room, student):
    path = room.root / "autograded" / student / CONCEPT / FILE
    return json.loads(path.read_text(encoding="utf-8"))


def feedback(room, student):
    path = room.root / "feedback" / student / CONCEPT / f"{CONCEPT}.html"
    html = path.read_text(encoding="utf-8")
    return html[html.index("<body") :]


def text_of(cell):
    texts = (output.get("text", "") for output in cell["outputs"])
    return "".join("".join(text) for text in texts)


@pytest.mark.parametrize("student", CLASS)
def test_the_gradebook_has_the_expected_scores(room, student):
    scores = read_scores(gradebook_url(room.root))[CONCEPT][student]
    assert {name: entry.score for name, entry in scores.items()} == CLASS[student][1]
    assert not any(entry.needs_manual_grade for entry in scores.values())


@pytest.mark.parametrize("student", CLASS)
def test_gradebook_and_stored_result_agree(room, student):
    result = stored(room, student)
    scores = {entry.exercise: entry.score for entry in result.exercises}
    assert scores == CLASS[student][1]
    assert result.student_id == student


@pytest.mark.parametrize("student", CLASS)
def test_grade_cells_hold_text_and_one_number_only(room, student):
    for cell in autograded(room, student)["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            kinds = [output["output_type"] for output in cell["outputs"]]
            assert kinds == ["stream", "execute_result"]
            assert cell["outputs"][0]["name"] == "stdout"


@pytest.mark.parametrize("student", CLASS)
def test_feedback_shows_every_check_and_nothing_active(room, student):
    html = feedback(room, student)
    assert html.count("Grade cell:") == 3
    assert SCRIPT not in html
    assert not re.search(r"<script(?![^>]*mathjax)|onerror=|javascript:", html, re.I)


def test_a_wrong_answer_reads_what_was_found_and_what_to_try(room):
    html = feedback(room, "wrong")
    assert "found:" in html
    assert "multiply it by two" in html


def test_a_hidden_check_shows_neither_input_nor_values(room):
    text = text_of(cell_of(autograded(room, "hidden_wrong"), "double-negative"))
    assert "works below zero" in text
    assert "The sign got lost" in text
    assert "-6" not in text
    assert "found:" not in text


def test_outputs_of_own_cells_stay_visible(room):
    assert "noise" in text_of(cell_of(autograded(room, "noisy"), "double"))
    html = feedback(room, "active")
    assert "&lt;script&gt;alert" in html


@pytest.mark.parametrize(
    ("student", "sentence"),
    [
        ("no_json", "is not a Jupyter notebook"),
        ("linked_notebook", "is a link"),
        ("exits", "ended the Python process"),
    ],
)
def test_the_student_reads_what_happened(room, student, sentence):
    assert sentence in feedback(room, student)


@pytest.mark.filterwarnings("ignore")
def test_our_feedback_is_nbgraders_whatever_was_handed_in(room):
    copy = Classroom.at(beside(room.root))
    told = list(Feedback(copy, CONCEPT).run())
    assert {entry.student_id: entry.message for entry in told} == dict.fromkeys(
        CLASS, ""
    )
    for path in sorted((room.root / "feedback").rglob("*.*")):
        ours = copy.root / path.relative_to(room.root)
        assert ours.read_bytes() == path.read_bytes(), ours


def test_what_a_link_points_to_is_copied_nowhere(room):
    for step in ("autograded", "feedback", "submitted"):
        folder = room.root / step / "links" / CONCEPT
        assert not (folder / "book.csv").exists()
        assert (folder / "book.csv.refused.txt").exists()


def test_released_notebooks_hold_no_answers_and_no_hidden_checks(room):
    text = (room.root / "release" / CONCEPT / FILE).read_text(encoding="utf-8")
    assert "return 2 * x" not in text
    assert "01_numbers/double/values" in text
    assert "01_numbers/double/negative" not in text


def test_grading_again_gives_the_same_and_keeps_manual_scores(room, nbgrader):
    student = "hidden_wrong"
    place = ("double-negative", CONCEPT, CONCEPT, student)
    before = stored(room, student)
    with Gradebook(gradebook_url(room.root)) as gradebook:
        gradebook.find_grade(*place).manual_score = 0.5
        gradebook.db.commit()
    done = nbgrader(room.root, "autograde", CONCEPT, "--force", "--student", student)
    assert done.returncode == 0, done.stderr
    assert stored(room, student) == before
    with Gradebook(gradebook_url(room.root)) as gradebook:
        grade = gradebook.find_grade(*place)
        assert (grade.auto_score, grade.score) == (0.0, 0.5)
        assert grade.needs_manual_grade
        grade.manual_score = None
        grade.needs_manual_grade = False
        gradebook.db.commit()


def test_the_report_reads_it_all(room):
    facts = read_facts(room.root)
    scores = {student.student_id: student.score for student in facts.students}
    assert set(scores) == set(CLASS)
    assert scores["right"] == 6
    [concept] = facts.concepts
    counts = {
        seen.misconception: seen.students
        for exercise in concept.exercises
        for seen in exercise.mistakes
    }
    assert counts["forgot_factor"] == 1
    assert counts["sign_lost"] == 1


def test_nothing_secret_lies_where_students_get_it(room):
    secret = room.secret.hex()
    for step in ("release", "feedback", "autograded", "results"):
        for path in (room.root / step).rglob("*"):
            if path.is_file():
                assert secret not in path.read_text(encoding="utf-8", errors="replace")
                assert os.fspath(room.course_root) not in path.read_text("utf-8")


def test_an_instructors_own_notebook_is_graded_in_a_kernel_once_allowed(room, nbgrader):
    """Other assignments work as in any nbgrader course, where that is asked for."""

    def cell(kind, source, **record):
        base = {"grade": False, "solution": False, "locked": False}
        metadata = {"nbgrader": {**base, **record, "schema_version": 3}}
        return {"cell_type": kind, "metadata": metadata, "source": source}

    code = {"outputs": [], "execution_count": None}
    check = cell("code", "assert one() == 1", grade=True, grade_id="check", points=3)
    own = cell(
        "code",
        "### BEGIN SOLUTION\none = lambda: 1\n### END SOLUTION",
        solution=True,
        grade_id="one",
    )
    notebook = {
        "cells": [{**own, **code}, {**check, **code}],
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    for folder in (room.root / "source" / "own", room.root / "submitted/right/own"):
        folder.mkdir(parents=True)
        (folder / "own.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    done = nbgrader(room.root, "generate_assignment", "own")
    assert done.returncode == 0, done.stderr
    refused = nbgrader(room.root, "autograde", "own")
    assert refused.returncode
    assert "own is not of the course" in refused.stderr
    allowed = "--JudgeExecute.require_isolation=none"
    done = nbgrader(room.root, "autograde", "own", allowed)
    assert done.returncode == 0, done.stderr
    with Gradebook(gradebook_url(room.root)) as gradebook:
        assert gradebook.find_grade("check", "own", "own", "right").score == 3


def test_a_grader_that_breaks_asks_a_person_to_look(room, nbgrader):
    grader = room.course.graders_dir / CONCEPT / "test_running_mean.py"
    text = grader.read_text(encoding="utf-8")
    grader.write_text(text.replace("expect.close", "expect.nonsense"), "utf-8")
    try:
        arguments = ("autograde", CONCEPT, "--force", "--student", "right")
        done = nbgrader(room.root, *arguments)
    finally:
        grader.write_text(text, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    scores = read_scores(gradebook_url(room.root))[CONCEPT]["right"]
    assert scores["running_mean"].needs_manual_grade
    assert not scores["double"].needs_manual_grade
    assert scores["double"].score == 3
    assert "our error" in text_of(
        cell_of(autograded(room, "right"), "running_mean-values")
    )

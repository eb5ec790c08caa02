"""A class graded at once: same record as nbgrader's own run, and resumable."""

import shutil
from pathlib import Path

import pytest
from nbgrader_helpers import hand_in, record, tiny_with_stubs

from kerasdojo.course import CourseError, Refusal
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.bulk import Bulk
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.report.gradebook import gradebook_url, read_scores

# nbgrader converts in this process, and warns about its own libraries.
pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings("ignore"),
]

CONCEPT = "01_numbers"
ANSWERS = {
    "right": "def double(x):\n    return x + x",
    "wrong": "def double(x):\n    return x",
    "hidden": "def double(x):\n    return abs(2 * x)",
    "exits": "import os\nos._exit(0)",
}


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory, nbgrader) -> Path:
    """A course folder with a released assignment and five submissions."""
    base = tmp_path_factory.mktemp("bulk")
    course = tiny_with_stubs(base / "tiny")
    root = base / "class"
    build(course, root, "en")
    made = nbgrader(root, "generate_assignment", CONCEPT)
    assert made.returncode == 0, made.stderr
    for student_id, source in {**ANSWERS, "broken": ""}.items():
        hand_in(root, CONCEPT, student_id, double=source)
    broken = root / "submitted" / "broken" / CONCEPT / f"{CONCEPT}.ipynb"
    broken.write_text("{", encoding="utf-8")
    return root


@pytest.fixture
def root(handed_in: Path, tmp_path: Path) -> Path:
    """A copy of that folder for one test."""
    copy = tmp_path / "class"
    shutil.copytree(handed_in, copy)
    return copy


def grade(root: Path, *students: str, **settings) -> dict[str, str]:
    """Run; return the state of every submission by student."""
    bulk = Bulk(Classroom.at(root), CONCEPT, students, **settings)
    return {entry.student_id: entry.state for entry in bulk.run()}


def test_the_record_is_the_one_of_nbgraders_own_run(root, tmp_path, nbgrader) -> None:
    plain = tmp_path / "plain"
    shutil.copytree(root, plain)
    made = nbgrader(plain, "autograde", CONCEPT)
    assert made.returncode == 0, made.stderr
    states = grade(root, jobs=2)
    assert set(states) == {*ANSWERS, "broken"}
    assert record(root, CONCEPT) == record(plain, CONCEPT)


def test_what_is_unchanged_is_not_graded_again(root) -> None:
    first = grade(root, "right", "wrong", "hidden")
    assert set(first.values()) == {"graded"}
    hand_in(root, CONCEPT, "wrong", double=ANSWERS["right"])
    assert grade(root, "right", "wrong", "hidden") == {
        "right": "known",
        "wrong": "graded",
        "hidden": "known",
    }
    assert read_scores(gradebook_url(root))[CONCEPT]["wrong"]["double"].score == 3
    assert grade(root, "right", force=True) == {"right": "graded"}


def test_a_new_grader_grades_everything_again(root) -> None:
    grade(root, "right")
    room = Classroom.at(root)
    path = room.course.graders_dir / CONCEPT / "test_double.py"
    before = path.read_text(encoding="utf-8")
    try:
        path.write_text(before + "\n# changed\n", encoding="utf-8")
        assert grade(root, "right") == {"right": "graded"}
    finally:
        path.write_text(before, encoding="utf-8")


def test_nothing_submitted_says_so(root) -> None:
    with pytest.raises(CourseError, match="nothing submitted for 01_numbers by nobody"):
        Bulk(Classroom.at(root), CONCEPT, ["nobody"])


def test_a_second_run_of_an_assignment_says_so(root) -> None:
    first, second = (Bulk(Classroom.at(root), CONCEPT, ["broken"]) for _ in range(2))
    under_way = first.run()
    next(under_way)
    with pytest.raises(Refusal, match="another run is working on 01_numbers"):
        next(second.run())
    under_way.close()
    assert [entry.state for entry in second.run()] == ["unreadable"]


def test_the_only_notebook_counts_whatever_its_name(root) -> None:
    folder = root / "submitted" / "right" / CONCEPT
    (folder / f"{CONCEPT}.ipynb").rename(folder / "과제 (1).IPYNB")
    (entry,) = Bulk(Classroom.at(root), CONCEPT, ["right"]).run()
    assert (entry.state, entry.result and entry.result.score) == ("graded", 3)
    assert [repair.about for repair in entry.repairs] == ["과제 (1).IPYNB"]
    assert [path.name for path in folder.iterdir()] == ["과제 (1).IPYNB"]
    assert read_scores(gradebook_url(root))[CONCEPT]["right"]["double"].score == 3


def test_a_whole_notebook_in_place_of_a_repaired_one_is_stored(root) -> None:
    path = root / "submitted" / "right" / CONCEPT / f"{CONCEPT}.ipynb"
    whole = path.read_bytes()
    converted = root / "autograded" / "right" / CONCEPT / f"{CONCEPT}.ipynb"
    states = []
    for data in (whole + b" tail", whole + b" tail", whole, whole):
        path.write_bytes(data)
        (entry,) = Bulk(Classroom.at(root), CONCEPT, ["right"]).run()
        kinds = [repair.kind for repair in entry.repairs]
        states.append((entry.state, kinds, "damaged" in converted.read_text("utf-8")))
    repaired, whole_again = (["tail"], True), ([], False)
    assert states == [
        ("graded", *repaired),
        ("known", *repaired),
        ("graded", *whole_again),
        ("known", *whole_again),
    ]


def test_where_several_may_be_meant_nobody_else_is_stopped(root) -> None:
    folder = root / "submitted" / "right" / CONCEPT
    (folder / f"{CONCEPT}.ipynb").rename(folder / f"{CONCEPT}-Copy1.ipynb")
    shutil.copy(folder / f"{CONCEPT}-Copy1.ipynb", folder / f"{CONCEPT}-Copy2.ipynb")
    bulk = Bulk(Classroom.at(root), CONCEPT, ["right", "broken"])
    misnamed, broken = sorted(bulk.run(), key=lambda entry: entry.state)
    assert (misnamed.state, broken.state) == ("failed", "unreadable")
    assert f"there is no {CONCEPT}.ipynb, but {CONCEPT}-Copy1.ipynb" in misnamed.message


def test_nbgraders_own_run_finds_a_notebook_of_another_name(root, nbgrader) -> None:
    folder = root / "submitted" / "right" / CONCEPT
    (folder / f"{CONCEPT}.ipynb").rename(folder / f"{CONCEPT}-Copy1.ipynb")
    made = nbgrader(root, "autograde", CONCEPT, "--student", "right")
    assert made.returncode == 0, made.stderr
    assert read_scores(gradebook_url(root))[CONCEPT]["right"]["double"].score == 3

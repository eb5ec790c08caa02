"""A question in free text: released empty, graded by a person, and never by us."""

import json

import pytest
from nbgrader.api import Gradebook
from nbgrader_helpers import hand_in, tiny_with_stubs

from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.bulk import Bulk
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.nodes import as_node
from kerasdojo.nbgrader.notebook import source_notebook
from kerasdojo.nbgrader.release import DeriveStubs
from kerasdojo.report.gradebook import gradebook_url, read_scores
from kerasdojo.report.names import Names

CONCEPT = "01_numbers"
CELL = "written-why"
QUESTION = """
[[open_questions]]
name = "why"
title = { en = "Why?", ko = "왜?" }
task = { en = "Why is it so?", ko = "왜 그런가요?" }
points = 4

"""
RUBRIC = "Because. **Rubric**: 4 points for a reason."
DOUBLE = "def double(x):\n    return 2 * x"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = tiny_with_stubs(tmp_path_factory.mktemp("course") / "tiny")
    path = course.exercises_dir / CONCEPT / "concept.toml"
    head, mark, rest = path.read_text("utf-8").partition("[[exercises]]")
    path.write_text(head + QUESTION + mark + rest, "utf-8")
    for name, text in (("why.md", RUBRIC), ("why.ko.md", "그래서. **채점 기준**")):
        (course.solutions_dir / CONCEPT / name).write_text(text, "utf-8")
    return course


@pytest.fixture(scope="module")
def graded(course, tmp_path_factory, nbgrader):
    """A class that was graded once."""
    root = tmp_path_factory.mktemp("class")
    build(course, root, "ko", [CONCEPT])
    done = nbgrader(root, "generate_assignment", CONCEPT)
    assert done.returncode == 0, done.stderr
    hand_in(root, CONCEPT, "kim", **{"double": DOUBLE, CELL: "각 항이 두 배라서."})
    hand_in(root, CONCEPT, "lee", double=DOUBLE)
    hand_in(root, CONCEPT, "park", **{CELL: "<script>alert(1)</script>"})
    done = nbgrader(root, "autograde", CONCEPT)
    assert done.returncode == 0, done.stderr
    return root


def cell_of(path):
    [cell] = [
        cell
        for cell in json.loads(path.read_text("utf-8"))["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == CELL
    ]
    return {**cell, "source": "".join(cell["source"])}


def grade_of(root, student):
    with Gradebook(gradebook_url(root)) as gradebook:
        grade = gradebook.find_grade(CELL, CONCEPT, CONCEPT, student)
        scores = (grade.auto_score, grade.manual_score, grade.score)
        return (*scores, grade.needs_manual_grade)


def grade_by_hand(root, student, score):
    """Do what formgrader does when a person types a score."""
    with Gradebook(gradebook_url(root)) as gradebook:
        grade = gradebook.find_grade(CELL, CONCEPT, CONCEPT, student)
        grade.manual_score, grade.needs_manual_grade = score, False
        gradebook.db.commit()


def test_the_source_holds_the_rubric_and_the_release_does_not(course, tmp_path):
    build(course, tmp_path, "en", [CONCEPT])
    cell = cell_of(tmp_path / "source" / CONCEPT / f"{CONCEPT}.ipynb")
    assert (cell["cell_type"], cell["source"]) == ("markdown", RUBRIC)
    record = cell["metadata"]["nbgrader"]
    assert (record["grade"], record["solution"], record["locked"]) == (1, 1, 0)
    assert record["points"] == 4


@pytest.mark.parametrize(
    ("language", "stub"), [("en", "YOUR ANSWER HERE"), ("ko", "여기에 답을 쓰세요.")]
)
def test_a_released_cell_asks_in_the_language_of_the_notebook(course, language, stub):
    notebook = source_notebook(course, course.concept(CONCEPT), language)
    released, _ = DeriveStubs().preprocess(as_node(notebook), {})
    [cell] = [c for c in released.cells if c.metadata.nbgrader.grade_id == CELL]
    assert cell.source == stub


@pytest.mark.tensorflow
@pytest.mark.timeout(240)
@pytest.mark.filterwarnings("ignore")  # of nbgrader, which converts in this process
class TestGraded:
    def test_students_receive_an_empty_cell(self, graded):
        path = graded / "release" / CONCEPT / f"{CONCEPT}.ipynb"
        assert cell_of(path)["source"] == "여기에 답을 쓰세요."
        source = graded / "source" / CONCEPT / f"{CONCEPT}.ipynb"
        texts = [file.read_text("utf-8") for file in (source, path)]
        assert ["채점 기준" in text for text in texts] == [True, False]

    def test_an_answer_waits_for_a_person_and_an_empty_cell_does_not(self, graded):
        assert grade_of(graded, "kim") == (None, None, 0.0, True)
        assert grade_of(graded, "lee") == (0.0, None, 0.0, False)

    def test_an_answer_is_text_in_the_browser_of_who_grades(self, graded):
        path = graded / "autograded" / "park" / CONCEPT / f"{CONCEPT}.ipynb"
        assert cell_of(path)["source"].startswith("    <script>")

    def test_the_report_names_the_question(self, graded, course):
        entry = read_scores(gradebook_url(graded))[CONCEPT]["kim"]["written"]
        assert (entry.score, entry.needs_manual_grade) == (0, True)
        names = Names(course, CONCEPT)
        assert names.exercise("written").en == "Question graded by hand"
        assert names.item("written", "why").ko == "왜?"

    def test_no_tool_touches_what_a_person_gave(self, graded, nbgrader):
        grade_by_hand(graded, "kim", 3.5)
        grade_by_hand(graded, "lee", 1)
        done = nbgrader(graded, "autograde", CONCEPT, "--force", "--student", "kim")
        assert done.returncode == 0, done.stderr
        # nbgrader asks to look again, as after every new run.
        assert grade_of(graded, "kim") == (None, 3.5, 3.5, True)
        bulk = Bulk(Classroom.at(graded), CONCEPT, force=True)
        assert {entry.state for entry in bulk.run()} == {"graded"}
        assert grade_of(graded, "kim") == (None, 3.5, 3.5, True)
        assert grade_of(graded, "lee") == (0.0, 1.0, 1.0, True)
        scores = read_scores(gradebook_url(graded))[CONCEPT]
        assert scores["kim"]["written"].score == 3.5

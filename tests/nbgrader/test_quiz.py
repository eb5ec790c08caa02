"""The quiz of a concept goes through nbgrader into the gradebook."""

import copy
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from kerasdojo.autograding import Pool
from kerasdojo.nbgrader import live
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import PRIVATE, Classroom
from kerasdojo.nbgrader.config import _stub
from kerasdojo.nbgrader.nodes import as_node
from kerasdojo.nbgrader.quizcells import quiz_cells
from kerasdojo.nbgrader.release import DeriveStubs
from kerasdojo.quiz.answerfile import AnswerFile, save_answers
from kerasdojo.quiz.draw import release_of, variant_for, variant_id
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.show import key_text, question
from kerasdojo.quiz.verdicts import keyed_quiz, with_quiz
from kerasdojo.quiz.written import STUDENT, answer_name
from kerasdojo.report.gradebook import gradebook_url, read_scores
from kerasdojo.report.summary import read_facts
from kerasdojo.result import Result
from kerasdojo.submission import from_notebook, read_notebook

CONCEPT = "01_numbers"
FILE = f"{CONCEPT}.ipynb"
PLACE = Path(CONCEPT) / FILE
POINTS = {
    "twice": 2,
    "pair": 1,
    "prints": 1,
    "blank": 1,
    "one_right": 1,
    "some_right": 2,
    "steps": 1,
}


def quizzes_of(course):
    """The quizzes that are written, by concept."""
    found = {name: keyed_quiz(course, name) for name in course.concept_ids}
    return {name: quiz for name, quiz in found.items() if quiz}


def cell_of(notebook, name):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == name:
            return cell
    raise KeyError(name)


def text_of(cell):
    return "".join(cell["source"])


def source_of(root, concept=CONCEPT):
    path = Classroom.at(root).source(concept)
    return json.loads(path.read_text(encoding="utf-8"))


def released(notebook):
    release = DeriveStubs()
    release.code_stub = {"python": _stub()}
    return release.preprocess(as_node(copy.deepcopy(notebook)), {})[0]


def keyed(notebook, quiz, room, student, write=repr):
    """Fill in the key of every question for the numbers of one student."""
    release = release_of(room.secret, CONCEPT)
    for item in quiz.items:
        values = variant_for(item, student, release)
        name = answer_name(item.id)
        answer(notebook, item.id, f"{name} = {write(key_text(item, values))}")


def answer(notebook, item, source):
    cell_of(notebook, answer_name(item))["source"] = source


@pytest.fixture
def room(course, tmp_path):
    build(course, tmp_path / "class", "en", [CONCEPT], quiz=True)
    return Classroom.at(tmp_path / "class")


@pytest.fixture
def quiz(course):
    return load_quiz(course.solutions_dir / CONCEPT / "quiz.toml")


def test_a_notebook_ends_with_its_quiz(room, quiz):
    notebook = source_of(room.root)
    for item in quiz.items:
        asked = cell_of(notebook, f"{answer_name(item.id)}--task")
        assert asked["metadata"]["nbgrader"]["locked"]
        if not item.parameters:
            assert asked["source"].endswith(question(item, {}, "en"))
        record = cell_of(notebook, f"quiz-{item.id}")["metadata"]["nbgrader"]
        assert (record["points"], record["locked"]) == (POINTS[item.id], True)
        assert cell_of(notebook, answer_name(item.id))["metadata"]["nbgrader"][
            "solution"
        ]


def test_the_quiz_is_left_out_unless_wanted(course, tmp_path):
    build(course, tmp_path, "en", [CONCEPT])
    assert "quiz" not in json.dumps(source_of(tmp_path))


def test_no_two_courses_draw_the_same_quiz(course, tmp_path):
    texts = set()
    for number in range(3):
        root = tmp_path / str(number)
        build(course, root, "en", [CONCEPT], quiz=True)
        cells = source_of(root)["cells"]
        build(course, root, "en", [CONCEPT], quiz=True)
        assert source_of(root)["cells"] == cells
        texts.add(json.dumps(cells))
    assert len(texts) == 3


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_released_answer_cell_is_empty_and_no_key_is_told(checkout, language):
    """Every question of the course: neither key nor explanation leaves the source."""
    quizzes = quizzes_of(checkout)
    assert quizzes
    for concept, quiz in quizzes.items():
        cells = quiz_cells(quiz, concept, language, b"secret")
        notebook = released({"cells": cells, "metadata": {}})
        for item in quiz.items:
            name = answer_name(item.id)
            lines = cell_of(notebook, name)["source"].strip().splitlines()
            assert lines[0].startswith("# TODO: ")
            assert lines[1:] == [f"{name} = ..."]
            check = cell_of(notebook, f"quiz-{item.id}")["source"]
            assert check.count("\n") == 3


def test_every_key_of_the_course_earns_all_points(checkout):
    """As it stands in the source notebook, which is nobody's but the instructor's."""
    quizzes = quizzes_of(checkout)
    assert quizzes
    for concept, quiz in quizzes.items():
        for secret in (b"one", b"two"):
            cells = quiz_cells(quiz, concept, "ko", secret)
            written = from_notebook({"cells": cells}, concept).quiz
            [entry] = with_quiz(checkout, written, Result(concept, "", ())).exercises
            assert {check.status for check in entry.checks} == {"passed"}
            assert entry.score == sum(item.points for item in quiz.items)


def test_answers_are_read_and_never_run(room):
    notebook = released(source_of(room.root))
    answer(notebook, "twice", "quiz_twice = __import__('os').abort()")
    path = room.root / FILE
    path.write_text(json.dumps(notebook), encoding="utf-8")
    submission = read_notebook(path, CONCEPT)
    assert [entry.item for entry in submission.quiz] == list(POINTS)
    assert submission.quiz[0].text == "__import__('os').abort()"
    assert submission.quiz[1].text == "..."
    assert [c.source for c in submission.cells if "quiz" in c.source] == [
        cell["source"] for cell in notebook["cells"] if STUDENT in cell["source"]
    ]


def test_an_answer_is_part_of_the_digest(room):
    path = room.root / FILE
    digests = set()
    for text in ("1", "2"):
        notebook = released(source_of(room.root))
        answer(notebook, "twice", f"quiz_twice = {text}")
        path.write_text(json.dumps(notebook), encoding="utf-8")
        digests.add(read_notebook(path, CONCEPT).digest())
    assert len(digests) == 2


def test_a_student_cannot_choose_another_release(room):
    """Only grade cells say what was asked; a cell that only looks like one does not."""
    notebook = released(source_of(room.root))
    cells = notebook["cells"]
    fake = copy.deepcopy(cell_of(notebook, "quiz-twice"))
    fake["metadata"] = {}
    fake["source"] = f'grade_quiz("{CONCEPT}/twice", "0-00000000")'
    path = room.root / FILE
    path.write_text(json.dumps({"cells": [fake, *cells, fake]}), encoding="utf-8")
    asked = read_notebook(path, CONCEPT).quiz[0]
    assert asked.release == release_of(room.secret, CONCEPT)
    assert asked.edition != "00000000"


def test_free_text_cannot_choose_another_release_either(room):
    """A cell that a person grades is a grade cell, with the student's own text."""
    notebook = released(source_of(room.root))
    fake = copy.deepcopy(cell_of(notebook, "quiz-twice"))
    record = {**fake["metadata"]["nbgrader"], "solution": True, "locked": False}
    fake |= {"cell_type": "markdown", "metadata": {"nbgrader": record}}
    fake["source"] = f'grade_quiz("{CONCEPT}/twice", "0-00000000")'
    asked = from_notebook({"cells": [*notebook["cells"], fake]}, CONCEPT).quiz
    assert {entry.release for entry in asked} == {release_of(room.secret, CONCEPT)}


def test_students_read_how_their_answer_was_understood(capsys):
    for text, said in (("(2, 3)", "Your answer: (2, 3)."), ("...", "No answer yet")):
        scope = {"In": [f"quiz_pair = {text}"], "grade_quiz": live.grade_quiz}
        exec(f'value = grade_quiz("{CONCEPT}/pair", "0-0")', scope)
        assert scope["value"] is None
        assert capsys.readouterr().out.startswith(said)


# What becomes of the notebook with all keys, and the points of the quiz then.
def right(notebook):
    """Leave it as it is."""


def bare(notebook):
    """Write letters without quotes, which is no valid Python for some."""
    for name in ("one_right", "some_right", "steps"):
        source = cell_of(notebook, answer_name(name))["source"]
        answer(notebook, name, source.replace("'", ""))


def half(notebook):
    source = cell_of(notebook, "quiz_some_right")["source"]
    answer(notebook, "some_right", source.replace(source[-4:-1], source[-4]))


def mistaken(notebook):
    answer(notebook, "blank", "quiz_blank = 'x'")


def unanswered(notebook):
    for name in POINTS:
        answer(notebook, name, f"{answer_name(name)} = ...")


def no_metadata(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}


def no_answers(notebook):
    names = {answer_name(name) for name in POINTS}
    notebook["cells"] = [
        cell
        for cell in notebook["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") not in names
    ]


def forged(notebook):
    unanswered(notebook)
    cell = cell_of(notebook, "quiz-twice")
    cell["source"] = "2.0"
    cell["metadata"]["nbgrader"]["points"] = 1000


def from_file(notebook):
    """Leave the cells empty: all answers are in `quiz_answers.json`."""
    unanswered(notebook)


def cell_and_file(notebook):
    """Answer in the cells; the file holds something else for each question."""


def part_in_file(notebook):
    answer(notebook, "twice", "quiz_twice = ...")


def damaged_file(notebook):
    answer(notebook, "twice", "quiz_twice = ...")


def linked_file(notebook):
    unanswered(notebook)


def own_name(notebook):
    sign(notebook, "own_name")


def other_name(notebook):
    """Answer to one's own numbers, but say that they are those of another."""
    sign(notebook, OTHER)


def other_in_file(notebook):
    """Hand in the file of somebody with other numbers."""
    unanswered(notebook)


def sign(notebook, name):
    [cell] = [c for c in notebook["cells"] if f"\n{STUDENT} = ..." in text_of(c)]
    cell["source"] = f"{STUDENT} = {name!r}"


OTHER = "s3"
# Under this one no question shows `OTHER` the numbers of those who use its id.
SECRET = "01" * 32
NO_NUMBERS = 4  # points of the questions that are the same for everybody
CLASS = {
    from_file: 9,
    cell_and_file: 9,
    part_in_file: 9,
    damaged_file: 7,
    linked_file: 0,
    own_name: 9,
    other_name: NO_NUMBERS,
    other_in_file: NO_NUMBERS,
    right: 9,
    bare: 9,
    half: 8,
    mistaken: 8,
    unanswered: 0,
    no_metadata: 9,
    no_answers: 0,
    forged: 0,
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory, nbgrader):
    """A class that went through nbgrader once; exercises are left as stubs."""
    from kerasdojo.course import course_at
    from kerasdojo.course.sync import derived_files

    base = tmp_path_factory.mktemp("course") / "tiny"
    shutil.copytree(Path(__file__).parents[1] / "fixtures" / "tiny", base)
    course = course_at(base)
    for derived in derived_files(course):
        derived.write()
    root = tmp_path_factory.mktemp("class")
    (root / PRIVATE).mkdir()
    (root / PRIVATE / "secret").write_text(SECRET, encoding="ascii")
    build(course, root, "en", [CONCEPT], quiz=True)
    room = Classroom.at(root)
    for command in ("generate_assignment", "autograde", "generate_feedback"):
        if command == "autograde":
            hand_in(room, load_quiz(base / "solutions" / CONCEPT / "quiz.toml"))
        done = nbgrader(root, command, CONCEPT)
        assert done.returncode == 0, done.stdout + done.stderr
    return room


def hand_in(room, quiz):
    release = json.loads((room.root / "release" / PLACE).read_text("utf-8"))
    for damage in CLASS:
        notebook = copy.deepcopy(release)
        keyed(notebook, quiz, room, damage.__name__)
        damage(notebook)
        path = room.root / "submitted" / damage.__name__ / PLACE
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook), encoding="utf-8")
        save_file(path.with_name("quiz_answers.json"), damage, quiz, room)
    broken = room.root / "submitted" / "broken" / PLACE
    broken.parent.mkdir(parents=True)
    broken.write_text("{")


def save_file(path, damage, quiz, room):
    if damage in (from_file, part_in_file):
        save_answers(path, file_of(quiz, room, damage.__name__))
    elif damage is other_in_file:
        save_answers(path, file_of(quiz, room, OTHER))
    elif damage is cell_and_file:
        wrong = {item.id: "banana" for item in quiz.items}
        save_answers(path, file_of(quiz, room, damage.__name__, wrong))
    elif damage is damaged_file:
        path.write_text("{")
    elif damage is linked_file:
        path.symlink_to(room.root / "gradebook.db")


def file_of(quiz, room, student, texts=None):
    """A file with the key, or with other texts, for the numbers of one student."""
    answers = AnswerFile(CONCEPT, student)
    for item in quiz.items:
        values = variant_for(item, student, release_of(room.secret, CONCEPT))
        text = texts[item.id] if texts else key_text(item, values)
        answers = answers.with_answer(item.id, variant_id(item, values), text)
    return answers


def stored(room, student):
    path = room.result(CONCEPT, student)
    return Result.from_dict(json.loads(path.read_text(encoding="utf-8")))


def feedback(room, student):
    path = room.root / "feedback" / student / CONCEPT / f"{CONCEPT}.html"
    return path.read_text(encoding="utf-8")


def scores_of(result):
    return {check.check: check.score for check in result.exercise("quiz").checks}


nbgraded = [pytest.mark.tensorflow, pytest.mark.timeout(240)]


class TestNbgrader:
    pytestmark = nbgraded

    def test_gradebook_and_results_have_the_expected_scores(self, graded):
        scores = read_scores(gradebook_url(graded.root))[CONCEPT]
        for damage, expected in CLASS.items():
            student = damage.__name__
            entry = scores[student]["quiz"]
            found = stored(graded, student).exercise("quiz")
            assert (student, entry.score, found.score) == (student, expected, expected)
            assert entry.needs_manual_grade == (damage in (other_name, other_in_file))
            assert found.max_score == sum(POINTS.values())

    def test_states_and_diagnoses(self, graded):
        assert stored(graded, "right").exercise("quiz").status == "passed"
        assert stored(graded, "unanswered").exercise("quiz").status == "not_attempted"
        assert stored(graded, "broken").exercise("quiz").status == "not_attempted"
        [wrong] = [
            check
            for check in stored(graded, "mistaken").exercise("quiz").checks
            if check.status == "failed"
        ]
        assert (wrong.check, wrong.misconception) == ("blank", "forgot_factor")

    def test_the_report_has_a_column_for_it(self, graded):
        facts = read_facts(graded.root)
        students = {student.student_id: student for student in facts.students}
        [mistake] = students["mistaken"].mistakes
        assert (mistake.misconception, mistake.exercise) == ("forgot_factor", "quiz")
        right = students["right"]
        assert right.score == right.cells[CONCEPT]["quiz"].score == 9
        assert facts.max_score == graded.course.concept(CONCEPT).max_score + 9
        [concept] = facts.concepts
        assert {question.answered for question in concept.questions} != {0}

    def test_other_numbers_and_damaged_files_are_explained(self, graded):
        for student, text in (
            ("other_name", "another student id (s3) was given"),
            ("other_in_file", "another student id (s3) was given"),
            ("damaged_file", "quiz_answers.json cannot be read"),
        ):
            assert text in " ".join(feedback(graded, student).split()), student

    def test_feedback_shows_the_numbers_of_each_student(self, graded):
        quiz = keyed_quiz(graded.course, CONCEPT)
        release = release_of(graded.secret, CONCEPT)
        shown = set()
        for student in ("right", "half", "mistaken", "forged"):
            n = variant_for(quiz.item("twice"), student, release)["n"]
            shown.add(n)
            assert f"What is twice {n}?" in feedback(graded, student)
            assert f"Numbers of <code>{student}</code>" in feedback(graded, student)
        assert len(shown) > 1

    def test_feedback_explains(self, graded):
        html = feedback(graded, "mistaken")
        assert "That is `x` itself." in html or "<code>x</code> itself" in html
        assert "multiply it by two" in html

    def test_a_release_tells_no_key(self, graded):
        text = (graded.root / "release" / PLACE).read_text(encoding="utf-8")
        assert text.count(" = ...") == len(POINTS) + 1  # and the student's id
        text += (graded.root / "release" / CONCEPT / "quiz.toml").read_text("utf-8")
        for word in ("BEGIN SOLUTION", "forgot_factor", "Multiply by two", "x * 2"):
            assert word not in text
        assert graded.secret.hex() not in text

    def test_the_engine_says_the_same(self, graded):
        path = graded.root / "submitted" / "half" / PLACE
        with Pool(graded.course) as pool:
            result = pool.grade(read_notebook(path, CONCEPT, "half"))
        assert scores_of(result) == scores_of(stored(graded, "half"))

    def test_the_cells_themselves_in_ipython(self, graded):
        """What nbgrader's own `Execute` does: the same scores."""
        students = [damage.__name__ for damage in CLASS]
        paths = [graded.root / "autograded" / name / PLACE for name in students]
        shell = Path(__file__).with_name("stock_shell.py")
        done = subprocess.run(
            [sys.executable, str(shell), *map(str, paths)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        found = json.loads(done.stdout.splitlines()[-1])
        for student, path in zip(students, paths, strict=True):
            own = {n: s for n, s in found[os.fspath(path)].items() if "quiz-" in n}
            graded_ = scores_of(stored(graded, student))
            assert (student, own) == (
                student,
                {f"quiz-{name}": score for name, score in graded_.items()},
            )

    def test_a_question_changed_since_asks_a_person_to_look(self, graded, nbgrader):
        path = graded.course.solutions_dir / CONCEPT / "quiz.toml"
        text = path.read_text(encoding="utf-8")
        changed = text.replace('lines = ["a = 1"', 'lines = ["a = 3"')
        assert changed != text
        path.write_text(changed, encoding="utf-8")
        try:
            arguments = ("autograde", CONCEPT, "--force", "--student", "right")
            done = nbgrader(graded.root, *arguments)
        finally:
            path.write_text(text, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        with Gradebook(gradebook_url(graded.root)) as gradebook:
            place = (CONCEPT, CONCEPT, "right")
            assert gradebook.find_grade("quiz-steps", *place).needs_manual_grade
            other = gradebook.find_grade("quiz-twice", *place)
            assert (other.score, other.needs_manual_grade) == (2, False)

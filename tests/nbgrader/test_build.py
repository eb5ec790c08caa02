"""`kerasdojo build` makes an nbgrader course and never destroys work."""

import dataclasses
import json
import stat
import subprocess
import sys

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import ClearHiddenTests

from kerasdojo.course import CourseError
from kerasdojo.course.derive import stub_of
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.ids import grade_id
from kerasdojo.nbgrader.notebook import source_notebook
from kerasdojo.nbgrader.release import DeriveStubs

CONFIG = "nbgrader_config.py"


@pytest.fixture
def root(tmp_path):
    return tmp_path / "class"


def notebook_of(course, concept_id, language="en"):
    return nbformat.from_dict(
        source_notebook(course, course.concept(concept_id), language)
    )


def by_id(notebook):
    return {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells}


def test_a_build_writes_notebooks_and_a_configuration(course, root):
    built = build(course, root, "ko")
    names = {path.relative_to(root).as_posix() for path in built.written}
    assert names == {
        CONFIG,
        "source/01_numbers/01_numbers.ipynb",
        "source/02_words/02_words.ipynb",
    }


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_figure_of_a_lesson_lies_beside_its_notebook(checkout, root, language):
    build(checkout, root, language, ["06_activations"])
    folder = root / "source" / "06_activations"
    [picture] = folder.glob("*.svg")
    [lesson, *_] = json.loads((folder / f"{folder.name}.ipynb").read_text())["cells"]
    assert f"]({picture.name})" in lesson["source"]
    assert f'xml:lang="{language}"' in picture.read_text(encoding="utf-8")


def test_chosen_concepts_only(course, root):
    built = build(course, root, concepts=["2"])
    assert [path.name for path in built.written] == [CONFIG, "02_words.ipynb"]


def test_the_secret_is_for_the_instructor_only_and_stays(course, root):
    build(course, root)
    room = Classroom.at(root)
    assert len(room.secret) == 32
    assert stat.S_IMODE((room.private / "secret").stat().st_mode) == 0o600
    assert stat.S_IMODE(room.private.stat().st_mode) == 0o700
    before = room.secret
    build(course, root)
    assert Classroom.at(root).secret == before


def test_nothing_secret_is_copied_to_where_students_read(course, root):
    build(course, root)
    text = "".join(path.read_text() for path in (root / "source").rglob("*.*"))
    assert Classroom.at(root).secret.hex() not in text
    assert "def test_" not in text
    assert str(course.root) not in text


def test_a_second_build_changes_nothing(course, root):
    build(course, root)
    built = build(course, root)
    assert built.written == []
    assert built.kept == []
    assert len(built.unchanged) == 3


def test_a_change_of_the_course_arrives(course, root):
    build(course, root)
    built = build(course, root, "ko")
    assert len(built.written) == 2


def test_a_changed_file_is_kept(course, root):
    build(course, root)
    (root / CONFIG).write_text("# mine", encoding="utf-8")
    built = build(course, root, "ko")
    assert built.kept == [root / CONFIG]
    assert (root / CONFIG).read_text(encoding="utf-8") == "# mine"
    assert build(course, root, "ko").kept == [root / CONFIG]


def test_a_deleted_file_is_written_again(course, root):
    build(course, root)
    (root / CONFIG).unlink()
    assert build(course, root).written == [root / CONFIG]


def test_another_course_is_left_alone(course, root):
    root.mkdir()
    (root / CONFIG).write_text("c = get_config()")
    with pytest.raises(CourseError, match="another course"):
        build(course, root)
    assert not (root / ".kerasdojo").exists()


def test_a_course_without_solutions_is_refused(course, root):
    with pytest.raises(CourseError, match="solutions"):
        build(dataclasses.replace(course, solutions_dir=None), root)
    assert not root.exists()


def test_the_gradebook_can_be_elsewhere(course, root):
    build(course, root, db_url="postgresql://host/book")
    written = (root / CONFIG).read_text(encoding="utf-8")
    assert "'postgresql+psycopg://host/book'" in written


def test_a_course_folder_is_found_from_below(course, root):
    build(course, root, "ko")
    deep = root / "autograded" / "ada" / "01_numbers"
    deep.mkdir(parents=True)
    room = Classroom.above(deep)
    assert (room.root, room.language) == (root, "ko")
    assert room.course.concept_ids == course.concept_ids
    with pytest.raises(CourseError, match="kerasdojo build"):
        Classroom.above(root.parent)


def test_a_course_folder_in_a_submission_is_not_taken_for_the_real_one(course, root):
    build(course, root, "ko")
    false = root / "submitted" / "eve" / "01_numbers"
    build(course, false, "en")
    assert Classroom.above(false).root == root


@pytest.mark.parametrize("name", ["..", ".", "a/b", "", "a\0b"])
def test_results_never_leave_their_folder(course, root, name):
    build(course, root)
    with pytest.raises(ValueError, match="file name"):
        Classroom.at(root).result("01_numbers", name)


def test_every_check_is_a_grade_cell_with_its_points(course):
    concept = course.concept("01_numbers")
    cells = by_id(notebook_of(course, "01_numbers"))
    for exercise in concept.exercises:
        assert cells[exercise.name].metadata.nbgrader.solution
        for check in exercise.checks:
            record = cells[grade_id(exercise.name, check.name)].metadata.nbgrader
            assert record.grade
            assert record.locked
            assert record.points == check.points


def test_hidden_checks_are_empty_for_students(course):
    cell = by_id(notebook_of(course, "01_numbers"))["double-negative"]
    assert "grade(" in cell.source
    ClearHiddenTests().preprocess_cell(cell, {}, 0)
    assert "grade(" not in cell.source
    assert "works below zero" in cell.source


@pytest.mark.parametrize("language", ["en", "ko"])
def test_texts_are_in_the_language_of_the_course(course, language):
    cells = by_id(notebook_of(course, "01_numbers", language))
    exercise = course.concept("01_numbers").exercise("double")
    task = cells["double--task"].source
    assert exercise.title[language] in task
    assert exercise.task[language] in task
    assert all(hint[language] in task for hint in exercise.hints)
    assert course.concept("01_numbers").lesson(language).strip() == (
        cells["lesson--text"].source
    )


def test_every_concept_of_the_course_releases_its_stubs(checkout):
    """Released solution cells are the stubs, to the letter."""
    release = DeriveStubs()
    release.code_stub = {"python": _code_stub()}
    assert checkout.concept_ids
    for concept in checkout.concepts:
        notebook = notebook_of(checkout, concept.id)
        nbformat.validate(notebook)
        MetadataValidator().validate_nb(notebook)
        notebook, _ = release.preprocess(notebook, {})
        cells = by_id(notebook)
        for exercise in concept.exercises:
            path = checkout.solutions_dir / concept.id / f"{exercise.name}.py"
            stub = stub_of(path.read_text(encoding="utf-8"), path.name)
            assert cells[exercise.name].source == stub.strip("\n")


def _code_stub():
    from kerasdojo.nbgrader.config import _stub

    return _stub()


def test_a_bar_in_a_title_does_not_break_the_table(course):
    path = course.exercises_dir / "01_numbers" / "concept.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("returns twice", "returns | twice"), encoding="utf-8")
    cells = by_id(notebook_of(course, "01_numbers"))
    assert "returns \\| twice" in cells["double--task"].source


def test_building_imports_neither_tensorflow_nor_nbgrader():
    code = (
        "import sys, kerasdojo.nbgrader, kerasdojo.nbgrader.build\n"
        "print(sorted({'tensorflow', 'nbgrader', 'nbformat'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_notebooks_are_the_same_on_every_build(course):
    first = json.dumps(notebook_of(course, "01_numbers"))
    assert first == json.dumps(notebook_of(course, "01_numbers"))

"""What nbgrader's converters share during a run works as what they make themselves."""

import shutil
import sqlite3
from pathlib import Path

import jsonschema
import nbgrader.api
import pytest
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook
from nbgrader.nbgraderformat.v3 import MetadataValidatorV3
from sqlalchemy import event

from kerasdojo.nbgrader.reuse import opened_once, reuse

GOOD = {
    "schema_version": 3,
    "grade_id": "one",
    "grade": False,
    "solution": False,
    "locked": True,
    "task": False,
}


def complaint(metadata):
    cell = new_code_cell(metadata={"nbgrader": metadata})
    with pytest.raises(jsonschema.ValidationError) as found:
        MetadataValidatorV3().validate_cell(cell)
    return found.value.message


@pytest.mark.parametrize("change", [{"points": -1}, {"locked": 3}, {"grade_id": None}])
def test_bad_metadata_is_complained_of_in_the_same_words(change) -> None:
    usual = complaint(GOOD | change)
    with reuse():
        MetadataValidatorV3().validate_cell(new_code_cell(metadata={"nbgrader": GOOD}))
        assert [complaint(GOOD | change) for _ in range(2)] == [usual, usual]


def test_what_equals_good_metadata_is_complained_of_all_the_same() -> None:
    usual = complaint(GOOD | {"locked": 1})
    with reuse():
        MetadataValidatorV3().validate_cell(new_code_cell(metadata={"nbgrader": GOOD}))
        assert complaint(GOOD | {"locked": 1}) == usual


def test_a_gradebook_is_prepared_once_and_opens_anew(tmp_path) -> None:
    usual = nbgrader.api.create_engine
    with reuse():
        for name in ("first", "second"):
            with Gradebook(f"sqlite:///{tmp_path}/{name}.db") as gradebook:
                gradebook.add_student("ann")
            with Gradebook(f"sqlite:///{tmp_path}/{name}.db") as again:
                assert [s.id for s in again.students] == ["ann"]
                assert again.engine is gradebook.engine
    assert nbgrader.api.create_engine is usual


@pytest.fixture(scope="module")
def ann(tmp_path_factory) -> Path:
    """A gradebook that was made while gradebooks were kept open."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with reuse(), opened_once():
        for _ in range(2):
            with Gradebook(f"sqlite:///{path}", "keras") as gradebook:
                gradebook.update_or_create_student("ann")
    return path


@pytest.fixture
def path(ann, tmp_path) -> Path:
    return Path(shutil.copy(ann, tmp_path / "gradebook.db"))


def students(path) -> list[str]:
    with Gradebook(f"sqlite:///{path}") as gradebook:
        return sorted(student.id for student in gradebook.students)


def test_an_open_gradebook_is_connected_once_and_asked_once(path) -> None:
    seen = []
    with reuse(), opened_once():
        engine = nbgrader.api.create_engine(
            f"sqlite:///{path}", echo=False, future=True
        )
        event.listen(engine, "connect", lambda *_: seen.append("connect"))
        event.listen(engine, "before_cursor_execute", lambda *a: seen.append(a[2]))
        for _ in range(3):
            Gradebook(f"sqlite:///{path}", "keras").close()
    assert seen.count("connect") == 1
    assert len([text for text in seen if "FROM course" in text]) == 1
    assert len([text for text in seen if "sqlite_master" in text]) == 1


def test_others_may_write_to_an_open_gradebook(path) -> None:
    with reuse(), opened_once():
        assert students(path) == ["ann"]
        with Gradebook(f"sqlite:///{path}") as gradebook:
            gradebook.add_student("bob")
        with sqlite3.connect(path, timeout=0) as other:
            other.execute("INSERT INTO student (id) VALUES ('eve')")
        other.close()
        assert students(path) == ["ann", "bob", "eve"]


def test_a_gradebook_put_in_its_place_is_opened(path, ann) -> None:
    with reuse():
        with opened_once(), Gradebook(f"sqlite:///{path}") as gradebook:
            gradebook.add_student("bob")
        Path(shutil.copy(ann, path.with_suffix(".new"))).replace(path)
        with opened_once():
            assert students(path) == ["ann"]


def test_a_gradebook_inside_another_ends_alone(path) -> None:
    with reuse(), opened_once():
        with Gradebook(f"sqlite:///{path}") as gradebook:
            ann = gradebook.find_student("ann")
            assert students(path) == ["ann"]
            ann.first_name = "Ann"
            gradebook.db.commit()
        with Gradebook(f"sqlite:///{path}") as again:
            assert again.find_student("ann").first_name == "Ann"


def test_a_gradebook_that_was_open_before_is_closed(path) -> None:
    gradebook = Gradebook(f"sqlite:///{path}")
    pool = gradebook.engine.pool
    with reuse(), opened_once():
        assert students(path) == ["ann"]
        gradebook.close()
    assert gradebook.engine.pool is not pool


def test_a_course_is_entered_into_each_gradebook(path, ann, tmp_path) -> None:
    other = shutil.copy(ann, tmp_path / "other.db")
    with reuse(), opened_once():
        for place in (path, other):
            for name in ("keras", "numpy"):
                with Gradebook(f"sqlite:///{place}", name) as gradebook:
                    gradebook.add_student(name)
    for place in (path, other):
        with sqlite3.connect(place) as found:
            courses = {name for (name,) in found.execute("SELECT id FROM course")}
        found.close()
        assert courses >= {"keras", "numpy"}

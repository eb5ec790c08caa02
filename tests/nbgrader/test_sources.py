"""Released cells are what the gradebook holds now, in the order of the source."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook, MissingEntry

from kerasdojo.nbgrader.sources import released_cells

NAME = "01_numbers"


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Path:
    """A gradebook that knows one notebook without cells."""
    path = tmp_path_factory.mktemp("gradebook") / "empty.db"
    with pytest.MonkeyPatch.context() as patch:
        # nbgrader starts `alembic` by its name.
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        with Gradebook(f"sqlite:///{path}") as book:
            book.add_assignment(NAME)
            book.add_notebook(NAME, NAME)
    return path


@pytest.fixture
def url(tmp_path, empty) -> str:
    return f"sqlite:///{shutil.copy(empty, tmp_path / 'one.db')}"


def add(book, name, text, locked=True):
    book.add_source_cell(
        name, NAME, NAME, cell_type="markdown", source=text, locked=locked
    )


def texts(url) -> dict[str, str]:
    return {cell.grade_id: cell.source for cell in released_cells(url, NAME, NAME)}


def test_each_cell_has_its_roles_and_points(url) -> None:
    with Gradebook(url) as book:
        for name in ("text", "answer", "by_hand", "task"):
            add(book, name, name, locked=name == "text")
        book.add_solution_cell("answer", NAME, NAME)
        book.add_solution_cell("by_hand", NAME, NAME)
        book.add_grade_cell("by_hand", NAME, NAME, max_score=0, cell_type="markdown")
        book.add_task_cell("task", NAME, NAME, max_score=3, cell_type="markdown")
    found = {
        cell.grade_id: (cell.locked, cell.solution, cell.grade, cell.task, cell.points)
        for cell in released_cells(url, NAME, NAME)
    }
    assert found == {
        "text": (True, False, False, False, None),
        "answer": (False, True, False, False, None),
        "by_hand": (False, True, True, False, 0.0),
        "task": (False, False, False, True, 3.0),
    }


def test_cells_stand_in_the_order_of_the_source(url, tmp_path) -> None:
    with Gradebook(url) as book:
        for name in ("new", "second", "first"):
            add(book, name, name)
    source = tmp_path / "source.ipynb"
    for order in (["first", "second"], ["second", "first"]):
        cells = [{"metadata": {"nbgrader": {"grade_id": name}}} for name in order]
        source.write_text(json.dumps({"cells": [{"metadata": {}}, *cells]}))
        os.utime(source, (0, len(order[0])))
        cells = released_cells(url, NAME, NAME, source)
        assert [cell.grade_id for cell in cells] == [*order, "new"]


def test_another_gradebook_in_its_place_is_read(url, tmp_path, empty) -> None:
    with Gradebook(url) as book:
        add(book, "text", "old")
    assert texts(url) == {"text": "old"}
    shutil.copy(empty, tmp_path / "two.db").replace(tmp_path / "one.db")
    assert texts(url) == {}


def test_a_changed_cell_is_read_again_and_others_stay(url) -> None:
    with Gradebook(url) as book:
        add(book, "text", "old")
    first, again = (released_cells(url, NAME, NAME) for _ in range(2))
    assert first[0] is again[0]
    with Gradebook(url) as book:
        book.find_source_cell("text", NAME, NAME).source = "new"
        book.db.commit()
    assert texts(url) == {"text": "new"}


def test_a_notebook_without_cells_is_no_unknown_one(url) -> None:
    assert released_cells(url, NAME, NAME) == ()
    with pytest.raises(MissingEntry):
        released_cells(url, "other", NAME)

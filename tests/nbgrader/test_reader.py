"""Whatever is handed in, the batch goes on and the student reads a sentence."""

import json

import nbformat
import pytest
from nbconvert.exporters import NotebookExporter

from kerasdojo.nbgrader import reader

ODD = pytest.mark.parametrize(
    "cells",
    [
        [1, None, "x", []],
        [{}],
        [{"cell_type": "weird", "source": 5, "metadata": 7}],
        [{"cell_type": "code", "source": ["a", 3, "b"], "outputs": "x"}],
        [
            {
                "cell_type": "code",
                "id": '"><script>',
                "source": "x",
                "execution_count": "1",
            }
        ],
        [{"cell_type": "markdown", "source": "x", "attachments": 3, "outputs": []}],
    ],
)


def write(tmp_path, content):
    path = tmp_path / "work.ipynb"
    data = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "content",
    ["", "{", "[1]", "3", '{"cells": 3}', b"\xff\xfe", "[" * 100_000, '{"cells": {}}'],
)
def test_what_is_no_notebook_becomes_an_empty_one_with_a_note(tmp_path, content):
    notebook, note, _ = reader.read_anything(write(tmp_path, content))
    assert notebook["cells"] == []
    assert "work.ipynb" in note.en
    assert "work.ipynb" in note.ko


@ODD
def test_odd_cells_become_valid_ones(tmp_path, cells):
    path = write(tmp_path, json.dumps({"cells": cells, "metadata": []}))
    notebook, note, _ = reader.read_anything(path)
    assert note is None
    nbformat.validate(nbformat.from_dict(notebook))


def test_cells_with_the_same_id_get_ids_of_their_own(tmp_path):
    cell = {"cell_type": "code", "id": "same", "source": "", "metadata": {}}
    path = write(tmp_path, json.dumps({"cells": [cell, cell]}))
    notebook, _, _ = reader.read_anything(path)
    nbformat.validate(nbformat.from_dict(notebook))


def test_a_lone_surrogate_can_be_written(tmp_path):
    cell = {"cell_type": "code", "source": "x = '\ud800'", "metadata": {}}
    notebook, _, _ = reader.read_anything(
        write(tmp_path, json.dumps({"cells": [cell]}))
    )
    notebook["cells"][0]["source"].encode()


def test_a_link_is_not_opened(tmp_path):
    target = write(tmp_path, json.dumps({"cells": []}))
    link = tmp_path / "link.ipynb"
    link.symlink_to(target)
    _, note, _ = reader.read_anything(link)
    assert "link" in note.en


def test_a_missing_file_is_said_so(tmp_path):
    _, note, _ = reader.read_anything(tmp_path / "none.ipynb")
    assert "none.ipynb" in note.en


@pytest.mark.parametrize("sources", [["x"] * 2001, ["x" * 600_000] * 2])
def test_what_nobody_writes_does_not_hold_up_the_class(tmp_path, sources):
    cells = [{"cell_type": "code", "source": source} for source in sources]
    path = write(tmp_path, json.dumps({"cells": cells}))
    notebook, note, _ = reader.read_anything(path)
    assert notebook["cells"] == []
    assert str(len(cells)) in note.en
    assert str(len(cells)) in note.ko


def test_a_huge_file_is_not_parsed(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "MAX_FILE", 10)
    _, note, _ = reader.read_anything(write(tmp_path, json.dumps({"cells": [1, 2, 3]})))
    assert "larger" in note.en


SHOWN = [
    {"output_type": "stream", "name": "stdout", "text": "one\ntwo\n"},
    {
        "output_type": "execute_result",
        "data": {"text/plain": "1\n2", "image/png": "aGk=\n", "application/json": [1]},
        "metadata": {},
        "execution_count": 3,
    },
    {"output_type": "error", "ename": "E", "evalue": "틀림", "traceback": ["a\nb"]},
]
CELLS = [
    {"cell_type": "code", "source": "x = 1\n\u2028y", "outputs": SHOWN},
    {"cell_type": "markdown", "source": "", "attachments": {"a": {"text/plain": "b"}}},
    {"cell_type": "raw", "source": "한글\x00"},
]
PASSING = [{**CELLS[1], "metadata": {"trusted": True}}]


def notebook_of(cells, **metadata):
    base = {"metadata": {}, "id": "a"}
    code = {"execution_count": None}
    made = [
        base | (code if cell["cell_type"] == "code" else {}) | cell for cell in cells
    ]
    for index, cell in enumerate(made):
        cell["id"] = f"c{index}"
    notebook = {"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return nbformat.from_dict(notebook)


def require_same_file(notebook):
    usual, _ = NotebookExporter().from_notebook_node(notebook)
    ours, _ = reader.ForgivingExporter().from_notebook_node(notebook)
    assert ours == usual


def test_the_file_is_the_one_that_nbgrader_writes():
    require_same_file(
        notebook_of(CELLS + PASSING, signature="x", language_info={"name": "한"})
    )


@ODD
def test_what_was_mended_is_written_as_nbgrader_does(tmp_path, cells):
    path = write(tmp_path, json.dumps({"cells": cells, "metadata": []}))
    require_same_file(nbformat.from_dict(reader.read_anything(path)[0]))


def test_what_is_read_again_at_once_holds_the_same(tmp_path):
    exporter = reader.ForgivingExporter()
    files = [
        exporter.from_notebook_node(notebook_of(CELLS), {reader.BETWEEN: between})[0]
        for between in (True, False)
    ]
    once, usual = (reader.read_anything(write(tmp_path, text)) for text in files)
    assert once == usual
    assert len(files[0]) < len(files[1])


def test_what_became_no_notebook_is_not_written():
    exporter = reader.ForgivingExporter()
    notebook = notebook_of(CELLS)
    del notebook.cells[0]["outputs"]
    with pytest.raises(nbformat.ValidationError):
        exporter.from_notebook_node(notebook)

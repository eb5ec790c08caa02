"""Bytes that are no whole notebook still hold cells."""

import io
import json
import zipfile

import pytest

from kerasdojo.nbgrader import salvage as module
from kerasdojo.nbgrader.handed_in import find_work
from kerasdojo.nbgrader.reader import read_anything
from kerasdojo.nbgrader.salvage import salvage, script

SOURCES = ["# 제목", "def double(x):\n    return 2 * x  # 두 배", "y = 3"]
TREE = {
    "cells": [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": source}
        for source in SOURCES
    ],
    "metadata": {},
    "nbformat": 4,
}
TEXT = json.dumps(TREE, ensure_ascii=False, indent=1)


def zipped(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "."), text)
    return buffer.getvalue()


def read(data: bytes) -> tuple[list[str], list[str]]:
    tree, repairs = salvage(data)
    cells = [] if tree is None else tree["cells"]
    return [cell["source"] for cell in cells], [repair.kind for repair in repairs]


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (TEXT.encode(), []),
        (TEXT.encode("utf-8-sig"), []),
        (TEXT.replace("\n", "\r\n").encode(), []),
        (TEXT.encode("utf-16"), ["encoding"]),
        (TEXT.encode("utf-16-be"), ["encoding"]),
        (TEXT.encode("utf-16-le"), ["encoding"]),
        (TEXT.encode("cp949"), ["encoding"]),
        (f"{TEXT}\n</html>".encode(), ["tail"]),
        ((TEXT + TEXT).encode(), ["tail"]),
        (TEXT[: TEXT.rindex("}")].encode(), ["cut"]),
        (zipped(deep__ipynb=TEXT), ["archive"]),
        (zipped(deep__ipynb=TEXT, helper__py="def f(): ..."), ["archive"]),
    ],
)
def test_every_cell_is_read(data, kinds) -> None:
    assert read(data) == (SOURCES, kinds)


def test_latin_1_is_read_where_nothing_else_fits() -> None:
    text = json.dumps({"cells": [{"source": 'é "'}]}, ensure_ascii=False)
    assert read(text.encode("latin-1")) == (['é "'], ["encoding"])


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_cells_before_the_cut_are_read(lost) -> None:
    cut = TEXT[
        : [place for place in range(len(TEXT)) if TEXT[place] == "{"][2 * lost + 1]
    ]
    sources, kinds = read(cut.encode())
    assert sources == SOURCES[:lost]
    assert kinds == ["cut"]


def test_cells_behind_a_broken_one_are_read() -> None:
    broken = TEXT.replace("return 2 * x", 'return 2 " x')
    assert read(broken.encode())[0] == [SOURCES[0], SOURCES[2]]


@pytest.mark.parametrize("base", ["", "||||||| base\n   0\n"])
def test_of_a_merge_conflict_the_first_side_counts(base) -> None:
    line = '   "source": "y = 3"\n'
    other = f"<<<<<<< HEAD\n{line}{base}=======\n   4\n>>>>>>> theirs\n"
    text = json.dumps(TREE, ensure_ascii=False, indent=1)
    text = text.replace('   "source": "y = 3"\n', other)
    assert "<<<<<<<" in text
    assert read(text.encode()) == (SOURCES, ["conflict"])


def test_the_format_before_2015_is_read(tmp_path) -> None:
    cells = [
        {"cell_type": "code", "input": ["y = ", "3"]},
        {"cell_type": "heading", "source": "Lesson"},
    ]
    tree = {"nbformat": 3, "worksheets": [{"cells": cells}]}
    path = tmp_path / "old.ipynb"
    path.write_text(json.dumps(tree))
    notebook, _, repairs = read_anything(path)
    assert [cell["source"] for cell in notebook["cells"]] == ["y = 3", "Lesson"]
    assert [repair.kind for repair in repairs] == ["version"]


def test_outputs_of_a_huge_file_are_left_out(monkeypatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 2000)
    noisy = json.loads(TEXT)
    noisy["cells"][0]["outputs"] = [{"text": ["x" * 90] * 100}]
    sources, kinds = read(json.dumps(noisy, indent=1).encode())
    assert (sources, kinds) == (SOURCES, ["outputs"])


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("# %%\nx = 1\n# %% [markdown]\n# text\n", ["x = 1", "# text"]),
        ("# In[1]:\n\nx = 1\n\n# In[ ]:\n\ny = 2\n", ["x = 1", "y = 2"]),
        ("import a\ndef f():\n    1\nx = 2\n", ["import a\ndef f():\n    1", "x = 2"]),
        ("def f(:\n    1\n", ["def f(:\n    1"]),
    ],
)
def test_python_becomes_cells(text, sources) -> None:
    assert [cell["source"] for cell in script(text)["cells"]] == sources


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 broken",
        b"<html>",
        b"3",
        b'{"cells": [',
        b"[" * 100_000,
        zipped(a__ipynb=TEXT, b__ipynb=TEXT),
        zipped(notes__txt="x"),
        zipped(bomb__ipynb=zipped(inner__ipynb=TEXT)),
    ],
)
def test_what_holds_no_cell_is_nothing(data) -> None:
    assert salvage(data) == (None, [])


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece",
    ['{"cell_type": "', "<<<<<<< a\n", '{"cell_type": [', " <<<<<<<\n=======\n"],
)
def test_nobody_can_keep_it_busy(piece) -> None:
    salvage((piece * (2_000_000 // len(piece))).encode())


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (["01_numbers-Copy1.ipynb"], ["01_numbers-Copy1.ipynb"]),
        (["과제.IPYNB", "notes.txt", "help.py"], ["과제.IPYNB"]),
        (["01_NUMBERS (1).ipynb", "mine.ipynb"], ["01_NUMBERS (1).ipynb"]),
        (["work.zip", "double.py"], ["work.zip"]),
        (["running_mean.py", "double.py"], ["double.py", "running_mean.py"]),
        (["a.ipynb", "b.ipynb"], []),
        (["notes.txt", ".hidden.ipynb"], []),
    ],
)
def test_the_file_that_is_meant_is_found(tmp_path, names, chosen) -> None:
    for name in names:
        (tmp_path / name).write_text("x = 1")
    found = find_work(tmp_path / "01_numbers.ipynb")
    assert [path.name for path in found.paths] == chosen


def test_a_link_of_another_name_is_not_followed(tmp_path) -> None:
    target = tmp_path / "elsewhere.txt"
    target.write_text(TEXT)
    folder = tmp_path / "handed_in"
    folder.mkdir()
    (folder / "other.ipynb").symlink_to(target)
    assert find_work(folder / "01_numbers.ipynb").paths == ()


def test_python_files_become_one_notebook(tmp_path) -> None:
    (tmp_path / "a.py").write_text("def a():\n    1\n")
    (tmp_path / "b.py").write_text("def b():\n    2\n")
    tree, note, repairs = read_anything(tmp_path / "01_numbers.ipynb")
    assert note is None
    assert [cell["source"] for cell in tree["cells"]] == [
        "def a():\n    1",
        "def b():\n    2",
    ]
    assert [repair.kind for repair in repairs] == ["name", "script"]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(zipped(a__txt="x")), "is an archive"),
        (lambda path: None, "was not handed in"),
        (
            lambda path: [
                (path.parent / name).write_text("{}") for name in ("a.ipynb", "b.ipynb")
            ],
            "but a.ipynb, b.ipynb",
        ),
    ],
)
def test_what_cannot_be_graded_is_said_in_a_sentence(tmp_path, make, words) -> None:
    path = tmp_path / "01_numbers.ipynb"
    make(path)
    tree, note, _ = read_anything(path)
    assert tree["cells"] == []
    assert note is not None
    assert words in note.en
    assert path.name in note.ko


def test_endless_python_is_not_parsed() -> None:
    # Parsed, its numbers would take gigabytes of the instructor's memory.
    data = b"x = [" + b"1," * (module.MAX_PYTHON // 2) + b"]\ndef f(): ...\ny = 1\n"
    tree, _ = salvage(data)
    assert len(tree["cells"]) == 1

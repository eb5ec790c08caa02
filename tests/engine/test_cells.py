"""Cells as students write them, magics and all."""

import pytest

from kerasdojo.worker.cells import Capture, Runner

pytestmark = pytest.mark.tensorflow


def run(*sources: str) -> tuple[list[dict], BaseException | None]:
    runner = Runner({"__name__": "__main__"})
    for index, source in enumerate(sources):
        outputs, raised = runner.run(source, f"cell {index + 1}")
    return outputs, raised


def text_of(outputs: list[dict]) -> str:
    return "".join(
        output.get("text", "") or output.get("data", {}).get("text/plain", "")
        for output in outputs
    )


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("1 + 1", "2"),
        ("x = 3\nx", "3"),
        ("x = 3;", ""),
        ("'a';", ""),
        ("print('hi')\n5", "hi\n5"),
        ("None", ""),
        ("display('shown')", "'shown'"),
        ("import sys; print('err', file=sys.stderr)", "err\n"),
        ("async def f(): return 4\nawait f()", "4"),
        ("%time 6 * 7", "42"),
        ("%%time\n6 * 7", "42"),
        ("%%bash\nls", ""),
        ("%matplotlib inline\n!ls\nx = !ls\nprint(x)", "[]\n"),
        ("text = '''\n%not a magic\n'''\ntext", "'\\n%not a magic\\n'"),
        ("print?\n7", "7"),
        ("get_ipython().run_line_magic('matplotlib', 'inline')", ""),
    ],
)
def test_a_cell_shows_what_a_notebook_would(source: str, shown: str) -> None:
    runner = Runner()
    outputs, raised = runner.run(source, "cell 1")
    assert raised is None
    assert text_of(outputs) == shown


def test_cells_share_names() -> None:
    outputs, _ = run("def f(): return 5", "f() + 1")
    assert text_of(outputs) == "6"


def test_an_error_names_the_students_line_only() -> None:
    runner = Runner({})
    _, raised = runner.run("import json\n\njson.loads('{')", "cell 1")
    assert raised is not None
    assert runner.lines(raised) == [["cell 1", 3, "json.loads('{')"]]


def test_a_syntax_error_names_its_line() -> None:
    runner = Runner({})
    _, raised = runner.run("x = 1\ndef f(:\n  pass", "cell 9")
    assert isinstance(raised, SyntaxError)
    assert raised is not None
    assert runner.lines(raised)[-1][:2] == ["cell 9", 2]


def test_leaving_does_not_end_the_process() -> None:
    _, raised = run("import sys; sys.exit(3)")
    assert isinstance(raised, SystemExit)


def test_output_is_capped() -> None:
    capture = Capture(10)
    assert capture.write("x" * 25) == 25
    capture.write("y")
    assert capture.text() == "x" * 10


def test_a_repr_that_fails_is_no_failure() -> None:
    outputs, raised = run("class A:\n  def __repr__(self): 1/0\nA()")
    assert raised is None
    assert "repr failed" in text_of(outputs)


def test_an_error_of_an_eager_op_says_what_was_wrong_first() -> None:
    runner = Runner({})
    source = "import tensorflow as tf\ntf.zeros(2) + tf.zeros(3)"
    outputs, _ = runner.run(source, "cell 1")
    assert outputs[0]["evalue"].startswith("Incompatible shapes: [2] vs. [3]")

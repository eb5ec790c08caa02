import json
import zipfile

import pytest

from kerasdojo.nbgrader.ids import grade_id
from kerasdojo.nbgrader.notebook import code, read_only, whole
from kerasdojo.quiz.answerfile import AnswerFile, save_answers

pytestmark = pytest.mark.usefixtures("fake_pool")

CONCEPT = "01_numbers"
RIGHT = "def double(x):\n    return 2 * x\n"
MEAN = "def running_mean(values):\n    return [values[0]]  # verdict: values=failed\n"


def packed(archive):
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name).decode() for name in opened.namelist()}


def cells_of(notebook):
    return {
        cell["metadata"]["nbgrader"]["grade_id"]: cell["source"]
        for cell in notebook["cells"]
    }


@pytest.fixture
def released(tiny, tmp_path):
    """A notebook as an instructor hands it out."""
    stub = "def double(x):\n    raise NotImplementedError"
    call = 'grade_quiz("01_numbers/twice", "-0123", "en")'
    cells = [
        read_only("double--task", "Double it."),
        code("double", stub, solution=True),
        code(grade_id("double", "values"), "check()", grade=True, points=2),
        code("quiz_twice", "quiz_twice = ...", solution=True),
        code(grade_id("quiz", "twice"), call, grade=True, points=2),
    ]
    path = tmp_path / f"{CONCEPT}.ipynb"
    path.write_text(json.dumps(whole(cells, tiny.concept("1"), "en")))
    return path


def test_files_become_a_notebook_that_nbgrader_can_collect(kerasdojo, answer, work):
    answer("double", RIGHT)
    answer("running_mean", MEAN)
    run = kerasdojo("submit", "1")
    assert run.code == 0
    files = packed(work / "submissions/01_numbers.zip")
    assert set(files) == {"01_numbers/01_numbers.ipynb", "01_numbers/attempts.jsonl"}
    notebook = json.loads(files["01_numbers/01_numbers.ipynb"])
    assert cells_of(notebook) == {"double": RIGHT.strip(), "running_mean": MEAN.strip()}
    assert notebook["metadata"]["kerasdojo"]["concept"] == CONCEPT
    on_disk = work / "submissions/01_numbers/01_numbers.ipynb"
    assert json.loads(on_disk.read_text()) == notebook
    assert "nbgrader submit 01_numbers" in run.out


def test_what_is_missing_is_told(kerasdojo, answer, fake_pool):
    answer("double", RIGHT)
    answer("running_mean", MEAN)
    run = kerasdojo("submit", "1")
    assert run.code == 0
    assert "running_mean: 0 of 3 points" in run.out
    assert "quiz: 7 still" in run.out
    (work,) = fake_pool.graded
    assert [cell.exercise for cell in work.cells] == ["double", "running_mean"]
    korean = kerasdojo("submit", "1", "--lang", "ko").out
    assert "running_mean: 3점 중 0점" in korean
    assert "답하지 않은 문항 7개" in korean


def test_what_was_not_begun_is_handed_in_as_the_stub(kerasdojo, answer, work):
    answer("running_mean", MEAN)
    tree = kerasdojo("submit", "1", "--json").json
    notebook = json.loads(packed(tree["file"])["01_numbers/01_numbers.ipynb"])
    stub = (work / "exercises/01_numbers/double.py").read_text()
    assert cells_of(notebook)["double"] == stub.strip()
    assert "double: nothing written yet" in tree["missing"][0]["en"]


def test_nothing_is_missing_when_all_is_done(kerasdojo, answer, work):
    answer("double", RIGHT)
    answer("running_mean", RIGHT)
    (work / "exercises/01_numbers/quiz.toml").unlink()
    assert "Nothing is missing." in kerasdojo("submit", "1").out


def test_answers_and_the_log_go_along(kerasdojo, answer, work):
    answer("double", RIGHT)
    answer("shout", "right")
    kerasdojo("check", "--all")
    answers = AnswerFile(CONCEPT, "kim lee").with_answer("twice", "0123", "8")
    save_answers(work / "exercises/01_numbers/quiz_answers.json", answers)
    tree = kerasdojo("submit", "1", "--json").json
    assert tree["file"].endswith("01_numbers-kimlee.zip")
    files = packed(tree["file"])
    assert "quiz: 6 still" in tree["missing"][-1]["en"]
    answers = json.loads(files["01_numbers/quiz_answers.json"])["answers"]
    assert answers["twice"]["answer"] == "8"
    log = [json.loads(line) for line in files["01_numbers/attempts.jsonl"].splitlines()]
    assert {line["concept"] for line in log} == {CONCEPT}
    assert log[-1]["exercise"] in ("double", "running_mean")


def test_a_log_that_is_off_stays_at_home(kerasdojo, answer):
    answer("double", RIGHT)
    kerasdojo("check", "double")
    kerasdojo("attempts", "--off")
    tree = kerasdojo("submit", "1", "--json").json
    assert tree["contents"] == ["01_numbers.ipynb"]


def test_a_released_notebook_is_filled_in(kerasdojo, answer, released):
    answer("double", RIGHT)
    answer("running_mean", MEAN)
    arguments = ("submit", "1", "--notebook", released, "--json")
    before = released.read_text()
    files = packed(kerasdojo(*arguments).json["file"])
    notebook = json.loads(files["01_numbers/01_numbers.ipynb"])
    cells = cells_of(notebook)
    assert cells["double"] == RIGHT.strip()
    assert cells["double-values"] == "check()"
    assert list(cells)[-1] == "running_mean"
    assert released.read_text() == before


def test_ones_own_notebook_is_packed_as_it_is(kerasdojo, released, monkeypatch, tiny):
    monkeypatch.setattr("kerasdojo.cli.session.locate", lambda: tiny)
    log = released.with_name("attempts.jsonl")
    log.write_text(
        '{"time": "2026-01-02T03:04:05+00:00", "concept": "01_numbers", '
        '"exercise": "double", "status": "passed", "front_end": "notebook"}\n'
    )
    monkeypatch.chdir(released.parent)
    tree = kerasdojo("submit", "--json").json
    files = packed(tree["file"])
    assert json.loads(files["01_numbers/01_numbers.ipynb"]) == json.loads(
        released.read_text()
    )
    assert "double" in files["01_numbers/attempts.jsonl"]
    assert any("nothing written yet" in text["en"] for text in tree["missing"])
    assert any("quiz: 1 still" in text["en"] for text in tree["missing"])


def test_without_a_check_nothing_is_graded(kerasdojo, answer, fake_pool, tmp_path):
    answer("double", RIGHT)
    out = tmp_path / "out"
    assert kerasdojo("submit", "--no-check", "--out", out).code == 0
    assert fake_pool.graded == []
    assert (out / "01_numbers.zip").exists()


def test_packing_again_leaves_nothing_old(kerasdojo, answer, work):
    answer("double", RIGHT)
    kerasdojo("check", "double")
    kerasdojo("submit", "1")
    folder = work / "submissions/01_numbers"
    assert (folder / "attempts.jsonl").exists()
    (folder / "notes.txt").write_text("mine")
    kerasdojo("attempts", "--off")
    assert kerasdojo("submit", "1").code == 0
    assert {path.name for path in folder.iterdir()} == {"01_numbers.ipynb", "notes.txt"}


def test_it_never_packs_over_the_work(kerasdojo, answer, work):
    path = answer("double", RIGHT)
    run = kerasdojo("submit", "1", "--out", work / "exercises")
    assert run.code == 2
    assert "holds your own work" in run.err
    assert path.read_text() == RIGHT


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["1"], "nothing to hand in yet"),
        (["9"], "concept"),
        (["nothing.ipynb"], "no such file"),
        (["1", "--notebook", "nothing.ipynb"], "cannot be read"),
        (["1", "--notebook", "broken.ipynb"], "not a Jupyter notebook"),
    ],
)
def test_misuse_is_explained(kerasdojo, work, arguments, message):
    (work / "broken.ipynb").write_text("{")
    run = kerasdojo("submit", *arguments)
    assert run.code == 2
    assert message in run.err
    assert not (work / "submissions").exists()


def test_damaged_answers_are_named(kerasdojo, answer, work):
    answer("double", RIGHT)
    (work / "exercises/01_numbers/quiz_answers.json").write_text("{")
    run = kerasdojo("submit", "1")
    assert run.code == 2
    assert "quiz_answers.json cannot be read" in run.err

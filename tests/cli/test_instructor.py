"""Commands that hand their work to other parts: what they pass on and print."""

from pathlib import Path

import pytest

from kerasdojo.course import CourseError


def test_build_makes_a_course_folder(kerasdojo, tmp_path):
    run = kerasdojo("build", tmp_path / "class", "1", "--lang", "ko")
    assert run.code == 0
    assert "nbgrader generate_assignment 01_numbers" in run.out
    notebook = tmp_path / "class/source/01_numbers/01_numbers.ipynb"
    assert "숫자" in notebook.read_text()
    again = kerasdojo("build", tmp_path / "class", "1", "--lang", "ko", "--json").json
    assert again["written"] == []
    notebook.write_text("mine")
    kept = kerasdojo("build", tmp_path / "class", "1", "--lang", "ko")
    assert "01_numbers.ipynb" in kept.out
    assert notebook.read_text() == "mine"


def test_build_adds_the_quiz_unless_told_not_to(kerasdojo, tmp_path):
    notebook = tmp_path / "class/source/01_numbers/01_numbers.ipynb"
    assert kerasdojo("build", tmp_path / "class", "1").code == 0
    assert "grade_quiz" in notebook.read_text()
    assert kerasdojo("build", tmp_path / "class", "1", "--no-quiz").code == 0
    assert "grade_quiz" not in notebook.read_text()


def test_report_tells_where_it_is(kerasdojo, monkeypatch, tmp_path):
    asked = []

    def build(folder, out, language, *, beside):
        asked.append((folder, out, language, beside))
        return [tmp_path / "report.html", *(tmp_path / f"x.{kind}" for kind in beside)]

    monkeypatch.setattr("kerasdojo.report.build", build)
    assert kerasdojo("report", "class").out == f"{tmp_path / 'report.html'}\n"
    tree = kerasdojo(
        "report", "class", "--out", "x.html", "--lang", "ko", "--json", "--csv"
    ).json
    assert tree["json"] == str(tmp_path / "report.json")
    assert tree["beside"] == [str(tmp_path / "x.json"), str(tmp_path / "x.csv")]
    assert asked == [
        (Path("class"), None, None, []),
        (Path("class"), Path("x.html"), "ko", ["json", "csv"]),
    ]


def test_report_of_another_folder_is_refused(kerasdojo, tmp_path):
    run = kerasdojo("report", tmp_path)
    assert run.code == 2
    assert run.err


@pytest.mark.parametrize("code", [0, 1])
def test_demo_tells_whether_all_was_as_expected(kerasdojo, monkeypatch, code):
    asked = []

    def run_demo(folder, language, concepts, *, course, console):
        asked.append((folder, language, concepts))
        return code

    monkeypatch.setattr("kerasdojo.demo.run", run_demo)
    run = kerasdojo("demo", "here", "--concepts", "1", "2", "--json")
    assert run.code == code
    assert run.json == {"as_expected": code == 0}
    assert asked == [(Path("here"), "en", ["01_numbers", "02_words"])]


def test_a_course_error_of_another_part_is_explained(kerasdojo, monkeypatch):
    def run_demo(*_, **__):
        raise CourseError("class: no")

    monkeypatch.setattr("kerasdojo.demo.run", run_demo)
    run = kerasdojo("demo")
    assert run.code == 2
    assert run.err == "kerasdojo: class: no\n"

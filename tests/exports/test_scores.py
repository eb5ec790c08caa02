"""Scores in files for other systems, read back by readers that are not ours."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import junitparser
import polars as pl
import pytest
from exports.conftest import FORMULA, LATE, MARKUP
from nbgrader.api import Gradebook
from report.conftest import CONCEPT

from kerasdojo.cli import main
from kerasdojo.course import CourseError, Refusal
from kerasdojo.exports import export
from kerasdojo.exports.table import csv_text, safe
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.report.gradebook import gradebook_url

# As https://gradescope-autograders.readthedocs.io documents `results.json`.
GRADESCOPE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["tests"],
    "properties": {
        "score": {"type": "number"},
        "output": {"type": "string"},
        "output_format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
        "visibility": {"enum": ["hidden", "after_due_date", "visible"]},
        "stdout_visibility": {"enum": ["hidden", "after_due_date", "visible"]},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "name": {"type": "string"},
                    "score": {"type": "number"},
                    "max_score": {"type": "number"},
                    "status": {"enum": ["passed", "failed"]},
                    "output": {"type": "string"},
                    "output_format": {"enum": ["text", "html", "md", "ansi"]},
                    "visibility": {"enum": ["hidden", "after_due_date", "visible"]},
                },
            },
        },
    },
}


def finals(room: Classroom) -> dict[str, float]:
    """What nbgrader itself says that each submission counts."""
    with Gradebook(gradebook_url(room.root)) as gradebook:
        submissions = gradebook.find_assignment(CONCEPT).submissions
        return {
            entry.student_id: entry.score - (entry.late_submission_penalty or 0)
            for entry in submissions
        }


def read(room: Classroom, kind: str, out: Path, **options) -> str:
    done = export(room.root, kind, out, **options)
    assert done.files == (out,)
    return out.read_bytes().decode()


def table(text: str) -> pl.DataFrame:
    return pl.read_csv(io.StringIO(text), infer_schema=False)


def unguarded(text: str) -> str:
    return text.removeprefix("'")


def test_canvas_gets_nbgraders_scores(hostile, tmp_path) -> None:
    frame = table(read(hostile, "canvas", tmp_path / "grades.csv"))
    assert frame.columns == [
        "Student",
        "ID",
        "SIS User ID",
        "SIS Login ID",
        "Section",
        CONCEPT,
    ]
    assert frame["Student"][0].strip() == "Points Possible"
    assert float(frame[CONCEPT][0]) == 12
    rows = {unguarded(row["SIS User ID"]): row for row in frame[1:].to_dicts()}
    assert rows["eve"][CONCEPT] is None
    found = {who: float(row[CONCEPT]) for who, row in rows.items() if row[CONCEPT]}
    assert found == finals(hostile)
    assert found["bob"] == 1.75


def test_moodle_gets_nbgraders_scores(hostile, tmp_path) -> None:
    frame = table(read(hostile, "moodle", tmp_path / "grades.csv"))
    rows = {unguarded(row["ID number"]): row for row in frame.to_dicts()}
    found = {who: float(row[CONCEPT]) for who, row in rows.items() if row[CONCEPT]}
    assert found == finals(hostile)
    assert rows[MARKUP]["Last name"] == '한글, "quoted"\nname'
    assert rows["eve"][CONCEPT] is None


def test_one_line_for_each_student_and_item(hostile, tmp_path) -> None:
    frame = table(read(hostile, "csv", tmp_path / "items.csv"))
    scores = frame.group_by("student_id").agg(
        pl.col("score").cast(pl.Float64).sum(),
        pl.col("penalty").cast(pl.Float64).first(),
    )
    found = {
        unguarded(row["student_id"]): row["score"] - row["penalty"]
        for row in scores.to_dicts()
    }
    assert found == finals(hostile)
    bob = frame.filter(student_id="bob", exercise="double", item="values").to_dicts()
    assert [(row["auto_score"], row["manual_score"]) for row in bob] == [("0", "1.5")]
    ada = frame.filter(student_id="ada").to_dicts()[0]
    assert float(ada["late_seconds"]) == 6 * 3600
    assert ada["times_graded"] == "2"
    assert ada["submitted"].startswith("2026-03-03T18:00:00")


def test_late_submissions_lose_what_nbgrader_takes(hostile, tmp_path) -> None:
    done = export(hostile.root, "gradescope", tmp_path, students=[MARKUP])
    tree = json.loads(done.files[0].read_text("utf-8"))
    earned = sum(test["score"] for test in tree["tests"])
    assert tree["score"] == earned - LATE == finals(hostile)[MARKUP]
    assert str(LATE) in tree["output"]


def test_gradescope_reads_each_submission(hostile, tmp_path) -> None:
    done = export(hostile.root, "gradescope", tmp_path)
    scores = finals(hostile)
    assert len(done.files) == len(scores)
    found = []
    for path in done.files:
        assert path.is_relative_to(tmp_path)
        tree = json.loads(path.read_text("utf-8"))
        jsonschema.validate(tree, GRADESCOPE)
        found.append(tree["score"])
        assert sum(test["max_score"] for test in tree["tests"]) == 12
    assert sorted(found) == sorted(scores.values())


def test_junit_is_read_by_junitparser(hostile, tmp_path) -> None:
    path = tmp_path / "junit.xml"
    export(hostile.root, "junit", path, language="ko")
    suites = list(junitparser.JUnitXml.fromfile(str(path)))
    assert len(suites) == len(finals(hostile))
    [suite] = [suite for suite in suites if suite.name.endswith("/ada")]
    cases = {f"{case.classname}.{case.name}": case for case in suite}
    assert not cases[f"{CONCEPT}.double.values"].result
    [suite] = [suite for suite in suites if suite.name.endswith("/" + FORMULA)]
    assert (suite.tests, suite.failures, suite.errors) == (5, 2, 2)
    [verdict] = next(case for case in suite if case.name == "values").result
    assert verdict.type == "forgot_factor"
    assert "결과는 1입니다." in verdict.text


def test_a_score_by_hand_counts_more_than_the_verdict(hostile, tmp_path) -> None:
    """Bob's failed check has points by hand and on top; the files say so."""
    done = export(hostile.root, "gradescope", tmp_path, students=["bob"])
    tests = json.loads(done.files[0].read_text("utf-8"))["tests"]
    scores = {test["name"]: test["score"] for test in tests}
    assert scores["double/values"] == 1.75


def test_what_a_person_has_still_to_grade_is_told(hostile, tmp_path) -> None:
    done = export(hostile.root, "canvas", tmp_path / "grades.csv")
    assert ("ada", CONCEPT) in done.open


@pytest.mark.parametrize("kind", ["canvas", "moodle", "csv"])
def test_no_cell_is_run_as_a_formula(hostile, tmp_path, kind) -> None:
    frame = table(read(hostile, kind, tmp_path / "out.csv"))
    texts = [cell for row in frame.rows() for cell in row if cell]
    assert any(FORMULA in text for text in texts)
    for text in texts:
        assert text[0] not in "=@+\t\r" or text.isnumeric()
        assert text[0] != "-" or float(text) < 0


@pytest.mark.parametrize(
    "text", ["=1", " =1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1"]
)
def test_text_that_looks_like_a_formula_gets_an_apostrophe(text) -> None:
    assert safe(text) == "'" + text


def test_a_table_survives_commas_quotes_and_lines() -> None:
    rows = [["a,b", 'c"d', "e\nf"], [1.5, None, True]]
    frame = pl.read_csv(io.StringIO(csv_text(["x", "y", "z"], rows)))
    assert frame.rows() == [("a,b", 'c"d', "e\nf"), ("1.5", None, "true")]


@pytest.mark.parametrize("exporter", ["Canvas", "Moodle"])
def test_nbgraders_own_export_command_uses_the_plugins(
    hostile, tmp_path, exporter
) -> None:
    out = tmp_path / "grades.csv"
    command = ["export", f"--exporter=kerasdojo.exports.plugins.{exporter}"]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "nbgrader", *command, "--to", str(out)],
        cwd=hostile.root,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    own = read(hostile, exporter.lower(), tmp_path / "own.csv")
    assert out.read_bytes().decode() == own
    assert "still needs manual grading" in done.stderr


def test_a_course_without_a_gradebook_says_so(tiny_course, tmp_path) -> None:
    from kerasdojo.nbgrader.build import build

    build(tiny_course, tmp_path / "class", "en", [CONCEPT])
    with pytest.raises(CourseError, match="no gradebook yet"):
        export(tmp_path / "class", "canvas")


def test_a_folder_to_write_into_gets_a_file(hostile, tmp_path) -> None:
    for kind, name in (("csv", "items.csv"), ("qti12", "quiz-qti12.zip")):
        assert export(hostile.root, kind, tmp_path).files == (tmp_path / name,)
        assert (tmp_path / name).is_file()


@pytest.mark.parametrize("kind", ["csv", "canvas", "gradescope"])
def test_a_student_whom_nobody_knows_is_named(hostile, tmp_path, kind) -> None:
    with pytest.raises(Refusal, match="bobb"):
        export(hostile.root, kind, tmp_path / "x", students=["bob", "bobb"])
    assert not (tmp_path / "x").exists()


def test_a_file_that_cannot_be_written_is_named(hostile, tmp_path, capsys) -> None:
    (tmp_path / "file").touch()
    out = str(tmp_path / "file" / "grades.csv")
    for language, told in (("en", "cannot be"), ("ko", "수 없습니다")):
        command = ["--lang", language, "export", str(hostile.root), "--format", "csv"]
        assert main([*command, "--out", out]) == 2
        said = capsys.readouterr().err
        assert str(tmp_path / "file") in said
        assert told in said

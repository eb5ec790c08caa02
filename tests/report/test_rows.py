"""The rows behind the report say what nbgrader and the stored results say."""

import os
from datetime import UTC, datetime

import polars as pl
import pytest
from nbgrader.api import Gradebook
from report.conftest import CONCEPT

from kerasdojo.course import CourseError
from kerasdojo.report.gradebook import gradebook_url, open_gradebook, read_scores
from kerasdojo.report.rows import SCHEMAS, read_rows


@pytest.fixture(scope="module")
def rows(room):
    return read_rows(room.root)


def only(frame, **where):
    [row] = frame.filter(**where).to_dicts()
    return row


def test_every_frame_has_the_documented_columns(rows):
    for name, frame in rows.frames.items():
        assert frame.schema == pl.Schema(SCHEMAS[name])


def test_scores_are_those_of_nbgrader(room, rows):
    with Gradebook(gradebook_url(room.root)) as gradebook:
        for student in ("ada", "bob"):
            own = rows.items.filter(student_id=student)
            submission = gradebook.find_submission(CONCEPT, student)
            assert own["score"].sum() == submission.score
            assert own["max_score"].sum() == submission.max_score


def test_a_score_by_hand_takes_precedence_and_extra_credit_comes_on_top(rows):
    row = only(rows.items, student_id="bob", exercise="double", item="values")
    assert (row["auto_score"], row["manual_score"], row["score"]) == (0.0, 1.5, 1.75)
    assert (row["status"], row["misconception"]) == ("failed", "forgot_factor")


def test_the_first_submission_is_kept_apart_from_the_last(rows):
    row = only(rows.items, student_id="ada", exercise="double", item="values")
    assert (row["score"], row["first_score"]) == (2.0, 0.0)
    assert (row["status"], row["first_status"]) == ("passed", "failed")
    assert only(rows.submissions, student_id="ada")["times_graded"] == 2


def test_lateness_counts_from_the_extended_due_date(rows):
    row = only(rows.submissions, student_id="ada")
    assert row["extension_seconds"] == 24 * 3600
    assert row["late_seconds"] == 6 * 3600
    assert row["submitted"] == datetime(2026, 3, 3, 18, tzinfo=UTC)


def test_cells_graded_by_a_person_are_told_apart(rows):
    own = rows.items.filter(student_id="ada")
    kinds = dict(own.select("item", "kind").iter_rows())
    assert kinds["essay"] == kinds["drawing"] == "manual"
    assert kinds["values"] == "check"
    assert only(own, item="essay")["needs_manual_grade"]
    assert only(own, item="negative")["hidden"]


def test_students_without_a_submission_are_students(rows):
    assert rows.students["student_id"].to_list() == ["ada", "bob", "eve"]
    assert rows.items.filter(student_id="eve").is_empty()


def test_attempts_come_from_the_log_that_was_handed_in(room, log):
    [row] = read_rows(room.root).attempts.to_dicts()
    assert row["student_id"] == "bob"
    assert row["time"] == datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert (row["check"], row["hints"]) == ("values", 2)


def test_a_log_that_is_no_plain_file_is_left_alone(room, log):
    log.unlink()
    os.mkfifo(log)
    assert read_rows(room.root).attempts.is_empty()


def test_the_gradebook_cannot_be_written(room):
    with (
        pytest.raises(CourseError, match="readonly"),
        open_gradebook(gradebook_url(room.root)) as gradebook,
    ):
        gradebook._connection.exec_driver_sql("DELETE FROM grade")


def test_a_course_before_the_first_grading_has_no_rows(tiny, tmp_path):
    from kerasdojo.nbgrader.build import build

    build(tiny, tmp_path, "en", [CONCEPT])
    rows = read_rows(tmp_path)
    assert all(frame.is_empty() for frame in rows.frames.values())
    assert read_scores(gradebook_url(tmp_path)) == {}
    assert not (tmp_path / "gradebook.db").exists()


def test_a_damaged_gradebook_is_named(room, tmp_path):
    path = tmp_path / "gradebook.db"
    path.write_text("no database, but long enough to look like one" * 10)
    with (
        pytest.raises(CourseError, match=r"gradebook\.db.*db_url"),
        open_gradebook(f"sqlite:///{path}"),
    ):
        pass


def test_how_work_was_isolated_comes_from_the_result(rows):
    assert only(rows.submissions, student_id="bob")["isolation"] == "full"

"""The report's page and its JSON."""

import dataclasses
import json
from pathlib import Path

import pytest

from kerasdojo.report.classview import ClassView, ConceptView, Entry
from kerasdojo.report.page import level, points, render, sign
from kerasdojo.text import LANGUAGES, Text

EVIL = "<script>alert(1)</script>"
FULL = Entry(3.0, 3, "passed", (), needs_manual_grade=False)
WRONG = Entry(0.0, 3, "failed", ("forgot_factor",), needs_manual_grade=False)
UNTOUCHED = Entry(0.0, 3, "not_attempted", (), needs_manual_grade=False)
UNSURE = Entry(1.0, 3, "error", (), needs_manual_grade=True)


@pytest.fixture
def view(tiny):
    concept = tiny.concept("01_numbers")
    rows = {
        EVIL: {"double": WRONG, "running_mean": FULL},
        "bob": {"double": WRONG, "running_mean": UNTOUCHED},
        "eve": {"double": FULL, "running_mean": UNSURE},
        "zoe": None,
    }
    part = ConceptView(concept, rows)
    return ClassView(Path(), "en", tuple(rows), (part,))


def test_scores_are_added_up(view):
    assert [view.score(student) for student in view.students] == [3, 0, 4, 0]
    assert view.max_score == 6
    assert view.concepts[0].score("zoe") is None
    assert view.concepts[0].mean("double") == 1.0


def test_misconceptions_are_counted_by_students(view):
    [mistake] = view.concepts[0].mistakes()
    assert (mistake.id, mistake.exercise.name, mistake.students) == (
        "forgot_factor",
        "double",
        2,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_one_language_and_needs_nothing(view, language):
    html = render(view, language)
    assert f'<html lang="{language}">' in html
    concept = view.concepts[0].concept
    assert concept.title[language] in html
    assert concept.misconceptions["forgot_factor"][language] in html
    for word in ("<script", "http://", "https://", "<link", "<img"):
        assert word not in html


def test_everything_is_escaped(view):
    assert EVIL not in render(view, "en")
    assert "&lt;script&gt;" in render(view, "en")


def test_tables_say_what_their_headings_belong_to(view):
    html = render(view, "en")
    assert html.count('scope="row"') >= 8
    assert html.count('scope="col"') >= 8


def test_unknown_misconceptions_are_shown_by_their_id(view):
    entry = dataclasses.replace(WRONG, misconceptions=("from_the_future",))
    row = {"double": entry, "running_mean": FULL}
    part = ConceptView(view.concepts[0].concept, {"ada": row})
    html = render(dataclasses.replace(view, students=("ada",), concepts=(part,)), "ko")
    assert "from_the_future" in html
    assert part.mistakes()[0].text == Text("from_the_future", "from_the_future")


def test_a_course_without_submissions_has_a_page():
    assert "Nothing has been graded yet." in render(
        ClassView(Path(), "en", (), ()), "en"
    )


def test_the_json_form(view):
    tree = json.loads(json.dumps(view.to_dict()))
    assert tree["version"] == 1
    assert tree["max_score"] == 6
    [concept] = tree["concepts"]
    assert len(concept["entries"]) == 6
    assert concept["entries"][0]["misconceptions"] == ["forgot_factor"]
    assert concept["misconceptions"][0]["students"] == 2


@pytest.mark.parametrize(
    ("share", "shade"),
    [(-1, 0), (0, 0), (0.1, 1), (0.5, 2), (0.99, 3), (1, 4), (1.5, 4)],
)
def test_shades(share, shade):
    assert level(share) == shade


@pytest.mark.parametrize(
    ("entry", "shown"), [(FULL, "✓"), (WRONG, ""), (UNTOUCHED, "·"), (UNSURE, "!")]
)
def test_signs_say_it_without_colour(entry, shown):
    assert sign(entry) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "–"), (2.0, "2"), (1.5, "1.5"), (10.0, "10"), (0.0, "0")],
)
def test_points_as_people_write_them(value, shown):
    assert points(value) == shown

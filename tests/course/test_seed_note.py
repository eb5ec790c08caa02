"""Every line of the note that the course grew from is taught; the map says where."""

import sys
from pathlib import Path

import pytest

from kerasdojo.course import course_at
from kerasdojo.course.seednote import FILE, seed_note
from kerasdojo.course.sync import derived_files
from kerasdojo.course.verify import verify
from kerasdojo.course.verify.floors import NONE

ROOT = Path(__file__).parents[2]
NOTE = Path(__file__).with_name("seed-note.ko.md")
ENTRY = """
[[entries]]
says = {{ en = "Twice", ko = "두 배" }}
lines = ["two"]
lesson = "{lesson}"
exercises = ["{exercise}"]
quiz = ["{item}"]
"""


def lines_of(note):
    """The lines that say something: no fences, no rules of tables."""
    lines = (line.strip() for line in note.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line.strip("`|:- ") not in ("", "Python")]


def test_no_line_of_the_note_is_left_out():
    mapped = [line for entry in seed_note(course_at(ROOT)) for line in entry.lines]
    assert sorted(mapped) == sorted(lines_of(NOTE))


def test_every_lesson_teaches_some_of_it():
    course = course_at(ROOT)
    assert {entry.lesson for entry in seed_note(course)} == set(course.concept_ids)


def test_the_pages_say_the_same():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from seed_note import pages
    finally:
        sys.path.remove(str(ROOT / "tools"))
    for path, text in pages(course_at(ROOT)):
        assert path.read_text("utf-8") == text, "run `python tools/seed_note.py`"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("01_numbers", "double", "twice"), None),
        (("01_numbers", "triple", "twice"), "`triple` is no exercise of 01_numbers"),
        (("01_numbers", "double", "thrice"), "`thrice` is no quiz item of 01_numbers"),
        (("01_words", "double", "twice"), "01_words"),
    ],
)
def test_a_target_that_is_missing_is_named(tiny_root, tiny, names, expected):
    for entry in derived_files(tiny):
        entry.write()
    text = ENTRY.format(**dict(zip(("lesson", "exercise", "item"), names, strict=True)))
    (tiny_root / "exercises" / FILE).write_text(text, encoding="utf-8")
    problems = verify(course_at(tiny_root), (), NONE)
    assert len(problems) == (expected is not None)
    assert all(expected in p and p.startswith("exercises/seed-note") for p in problems)

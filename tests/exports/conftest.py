"""The small class of the report's tests, with students whose names attack readers."""

import warnings

import pytest
from nbgrader.api import Gradebook
from report.conftest import CONCEPT, WRONG, _grade, _store, room, tiny_course

from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.report.gradebook import gradebook_url

__all__ = ["hostile", "questions", "room", "tiny_course"]

FORMULA = "=HYPERLINK(0)"
MARKUP = "]]><x a='\"&\x1b"
LATE = 0.5


@pytest.fixture(scope="session")
def hostile(room, tiny_course) -> Classroom:
    """The class, with names that are formulas or markup; one was late."""
    with (
        warnings.catch_warnings(),
        Gradebook(gradebook_url(room.root)) as gradebook,
    ):
        warnings.simplefilter("ignore")
        for student, source in ((FORMULA, WRONG), (MARKUP, "")):
            _grade(gradebook, student, _store(room, tiny_course, student, source))
            person = gradebook.find_student(student)
            person.first_name, person.last_name = "@SUM(1)", '한글, "quoted"\nname'
            person.email = f"+1{student}"
        late = gradebook.find_submission(CONCEPT, MARKUP)
        late.notebooks[0].late_submission_penalty = LATE
        gradebook.db.commit()
    return room


@pytest.fixture(scope="session", params=["en", "ko"])
def questions(request, tiny_course):
    """Every kind of question, in both languages."""
    from kerasdojo.exports.questions import read_questions

    found = read_questions(tiny_course, ["01_numbers"], request.param, draws=3)
    assert {question.kind for question in found} == {
        "single",
        "multiple",
        "number",
        "text",
        "match",
    }
    return found

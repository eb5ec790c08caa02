"""An instructor in nbgrader's formgrader: an answer graded by hand, feedback given."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from instructor.conftest import CONCEPT, MEAN, RIGHT, WRONG, grade_class
from lab_helpers import lab
from nbgrader.api import Gradebook
from nbgrader_helpers import tiny_with_stubs
from playwright.sync_api import Page, expect

from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.report.gradebook import gradebook_url
from kerasdojo.term import next_step, read_term

pytestmark = [pytest.mark.timeout(180), pytest.mark.filterwarnings("ignore")]

CELL = "written-why"
QUESTION = """
[[open_questions]]
name = "why"
title = { en = "Why?", ko = "왜?" }
task = { en = "Why is it so?", ko = "왜 그런가요?" }
points = 4

"""
COMMENT = "Name the factor, too."


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """A class whose answers in free text nobody has read; submitted by exchange."""
    base = tmp_path_factory.mktemp("formgrader")
    course = tiny_with_stubs(base / "tiny")
    path = course.exercises_dir / CONCEPT / "concept.toml"
    head, mark, rest = path.read_text("utf-8").partition("[[exercises]]")
    path.write_text(head + QUESTION + mark + rest, "utf-8")
    for name in ("why.md", "why.ko.md"):
        (course.solutions_dir / CONCEPT / name).write_text("Because.", "utf-8")
    answers = {"ada": (RIGHT, "Twice is two times."), "bob": (WRONG, "It is so.")}
    (base / "exchange").mkdir()
    for student in answers:
        folder = base / "class" / "submitted" / student / CONCEPT
        folder.mkdir(parents=True)
        (folder / "timestamp.txt").write_text("2026-03-01 12:00:00.0 UTC")
        (folder / "submission_secret.txt").write_text(f"secret of {student}")
    students = {
        name: {"double": source, "running_mean": MEAN, CELL: text}
        for name, (source, text) in answers.items()
    }
    grade_class(course, base / "class", students)
    return base / "class"


@pytest.fixture
def page(browser, root: Path) -> Iterator[Page]:
    """Formgrader, served from the course folder."""
    config = root.parent / "config"
    config.mkdir()
    exchange = str(root.parent / "exchange")
    (config / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.Exchange.root = {exchange!r}\n"
    )
    with lab(root.parent, root) as address:
        page = browser.new_page(base_url=address.partition("/lab")[0])
        page.set_default_timeout(60_000)
        token = address.partition("token=")[2]
        page.goto(f"/formgrader/manage_assignments?token={token}")
        yield page


def test_a_person_grades_and_gives_feedback(page: Page, root: Path) -> None:
    expect.set_options(timeout=60_000)
    [entry] = read_term(Classroom.at(root))
    assert (entry.by_hand, next_step(entry).kind) == (2, "grade_by_hand")
    grade(page)
    with Gradebook(gradebook_url(root)) as gradebook:
        for student, by_hand, automatic in (("ada", 4, 6), ("bob", 1.5, 5)):
            found = gradebook.find_grade(CELL, CONCEPT, CONCEPT, student)
            assert (found.manual_score, found.needs_manual_grade) == (by_hand, False)
            notebook = gradebook.find_submission_notebook(CONCEPT, CONCEPT, student)
            assert notebook.score == by_hand + automatic
    [entry] = read_term(Classroom.at(root))
    assert (entry.by_hand, next_step(entry).kind) == (0, "feedback")
    give_feedback(page)
    released = (root.parent / "exchange" / "kerasdojo" / "feedback").glob("*.html")
    pages = sorted(path.read_text("utf-8") for path in released)
    assert len(pages) == 2
    [told] = [text for text in pages if "Name the factor" in text]
    assert re.search(r"Score: 6\.5 / 10\.0", told)
    [entry] = read_term(Classroom.at(root))
    assert (entry.feedback, entry.returned) == (2, 2)


def grade(page: Page) -> None:
    """Read every answer in free text; give points and a comment."""
    page.get_by_role("link", name="Manual Grading").click()
    page.get_by_role("link", name=CONCEPT).click()
    page.get_by_role("link", name=CONCEPT).last.click()
    links = page.get_by_role("link", name=re.compile(r"Submission #\d"))
    expect(links).to_have_count(2)
    for number in range(2):
        links.nth(number).click()
        cell = page.locator(".nbgrader_cell").filter(has=page.locator(f"#{CELL}"))
        # Both are set when the page has begun to listen.
        for field in (cell.locator(".extra-credit"), cell.locator("textarea")):
            expect(field).to_have_attribute("placeholder", re.compile("."))
        good = "Twice is two times." in cell.inner_text()
        with page.expect_response(lambda answer: answer.request.method == "PUT"):
            if good:
                cell.get_by_role("button", name="Full credit").click()
            else:
                cell.locator(f"#{CELL}").fill("1.5")
                page.keyboard.press("Tab")
        if not good:
            with page.expect_response(lambda answer: answer.request.method == "PUT"):
                cell.locator("textarea").fill(COMMENT)
                cell.locator("textarea").blur()
        page.go_back()


def give_feedback(page: Page) -> None:
    """Generate and release the feedback of the assignment."""
    page.goto("/formgrader/manage_assignments")
    for kind in ("generate-feedback", "release-feedback"):
        page.locator(f"td.{kind} a").click()
        page.get_by_text("Success", exact=True).wait_for()
        page.locator(".modal.in button.close, .modal.in .btn-primary").first.click()
        expect(page.locator(".modal.in")).to_have_count(0)

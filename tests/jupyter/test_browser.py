"""A student's way through JupyterLab in a real browser, from fetching to feedback."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab_helpers import PATIENCE, STUDENT, Class, NotebookPage, jupyterlab
from nbgrader_helpers import tiny_with_stubs
from playwright.sync_api import Browser, Keyboard, Page, expect

from kerasdojo import attempts
from kerasdojo.quiz.draw import variant_for
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import Item, Quiz
from kerasdojo.quiz.public import FILE as QUIZ_FILE
from kerasdojo.quiz.public import load_public_quiz
from kerasdojo.quiz.show import key_text
from kerasdojo.report.gradebook import gradebook_url, read_scores

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(900)]

CONCEPT = "01_numbers"
WRONG = "def double(x):\n    return x"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WCAG = {"runOnly": LEVELS, "resultTypes": ["violations"]}
COMMANDS = ("collect", "autograde", "generate_feedback", "release_feedback")
RIGHT = "def double(x):\n    return 2 * x"


@dataclass
class Trip:
    """What a student saw, and what became of it.

    Args:
        room: The class.
        page: The page, with the notebook open.
        seen: Texts by the step at which they were seen.
    """

    room: Class
    page: Page
    seen: dict[str, str]


@pytest.fixture(scope="module")
def trip(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trip]:
    """One way from fetching to feedback; the page stays open."""
    root = tmp_path_factory.mktemp("browser")
    course = tiny_with_stubs(root / "tiny")
    room = Class.begin(course, root / "class", CONCEPT)
    keys = load_quiz(course.solutions_dir / CONCEPT / QUIZ_FILE)
    seen: dict[str, str] = {}
    expect.set_options(timeout=PATIENCE)
    with jupyterlab(room) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        fetch(page)
        notebook = NotebookPage(page)
        solve(notebook, seen)
        answer_quiz(notebook, keys, room)
        seen["restarted"] = restart(notebook)
        seen["validated"] = validate(page)
        submit(page)
        for command in COMMANDS:
            room.instructor(command, CONCEPT)
        seen["feedback"] = read_feedback(page)
        yield Trip(room, page, seen)


def assignments(page: Page) -> None:
    """Show the list of assignments anew."""
    page.get_by_role("menuitem", name="Nbgrader").click()
    page.get_by_role("menuitem", name="Assignment List").click()


def fetch(page: Page) -> None:
    """Download the assignment and open its notebook."""
    assignments(page)
    released = page.locator("#released_assignments_list")
    released.get_by_role("button", name="Fetch").click()
    fetched = page.locator("#fetched_assignments_list")
    fetched.get_by_role("button", name=CONCEPT).click()
    fetched.get_by_role("link", name=CONCEPT).click()


def solve(notebook: NotebookPage, seen: dict[str, str]) -> None:
    """Solve one exercise at the third attempt, and none of the other."""
    check = notebook.cell('check("double")')
    seen["untouched"] = notebook.run(check).inner_text()
    answer = notebook.write("def double", WRONG)
    notebook.run(answer)
    seen["wrong"] = notebook.run(check).inner_text()
    notebook.write("def double", RIGHT)
    notebook.run(answer)
    seen["right"] = notebook.run(check).inner_text()


def answer_quiz(notebook: NotebookPage, quiz: Quiz, room: Class) -> None:
    """Give all right answers but the first; touch nothing but the keyboard."""
    public = load_public_quiz(room.home / CONCEPT / QUIZ_FILE)
    form = notebook.run(notebook.cell(f'quiz("{CONCEPT}")'))
    keyboard = notebook.page.keyboard
    form.get_by_label("Your student id").focus()
    keyboard.type(STUDENT)
    keyboard.press("Enter")
    expect(form.get_by_role("group")).to_have_count(len(quiz.items))
    keyboard.press("Tab")  # the button
    for item in quiz.items:
        values = variant_for(item, STUDENT, public.release)
        key = str(values["n"]) if item.id == "twice" else key_text(item, values)
        keyboard.press("Tab")
        GIVE.get(item.kind, type_answer)(keyboard, item, key)
    expect(form).to_contain_text("Answered: 7 of 7")


def type_answer(keyboard: Keyboard, item: Item, key: str) -> None:
    keyboard.type(key)


def choose(keyboard: Keyboard, item: Item, key: str) -> None:
    keyboard.press("Space")
    for _ in range("abc".index(key)):
        keyboard.press("ArrowDown")


def tick(keyboard: Keyboard, item: Item, key: str) -> None:
    for place in range(len(item.choices)):
        if place:
            keyboard.press("Tab")
        if "abc"[place] in key:
            keyboard.press("Space")


def put_in_order(keyboard: Keyboard, item: Item, key: str) -> None:
    """Add lines with the second and third exchanged, then move one down."""
    first, second, third, *others = key.split()
    rest, at = list("abcde"[: len(item.answers) + len(item.mistakes)]), 0
    for letter in (first, third, second, *others):
        steps = rest.index(letter) - at
        for _ in range(abs(steps)):
            keyboard.press("Tab" if steps > 0 else "Shift+Tab")
        keyboard.press("Enter")
        at = min(rest.index(letter), len(rest) - 2)
        rest.remove(letter)
    # The first line can go down or out, the second also up.
    for key_name in ("Tab", "Tab", "Tab", "Tab", "Enter"):
        keyboard.press(key_name)


GIVE = {"single": choose, "multiple": tick, "order": put_in_order}


def restart(notebook: NotebookPage) -> str:
    """Restart the kernel; return what the quiz says then, with the answers in it."""
    page = notebook.page
    page.get_by_role("menuitem", name="Kernel", exact=True).click()
    page.get_by_text("Restart Kernel…", exact=True).click()
    with page.expect_response(re.compile("/api/kernels/.*/restart")):
        page.locator(".jp-Dialog .jp-mod-accept").click()
    form = notebook.run(notebook.cell(f'quiz("{CONCEPT}")'))
    expect(form.get_by_role("group")).to_have_count(7)
    expect(form.get_by_role("radio", checked=True)).to_have_count(1)
    expect(form.get_by_role("checkbox", checked=True)).to_have_count(2)
    expect(form.get_by_role("button", name="Check my answers")).to_be_hidden()
    return form.inner_text()


def validate(page: Page) -> str:
    """Press nbgrader's button; return what it says."""
    page.get_by_role("button", name="Validate").click()
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_contain_text("failed")
    said = dialog.inner_text()
    dialog.locator(".jp-mod-accept").click()
    return said


def submit(page: Page) -> None:
    """Hand the assignment in with nbgrader's button."""
    assignments(page)
    fetched = page.locator("#fetched_assignments_list")
    fetched.get_by_role("button", name="Submit").click()
    submitted = page.locator("#submitted_assignments_list")
    expect(submitted).to_contain_text(CONCEPT)


def read_feedback(page: Page) -> str:
    """Fetch the feedback; return what it says."""
    assignments(page)
    page.get_by_title("Refresh assignments list").click()
    submitted = page.locator("#submitted_assignments_list")
    submitted.get_by_role("button", name="Fetch Feedback").click()
    submitted.get_by_text("(view feedback)").click()
    page.locator(".jp-DirListing").get_by_text(f"{CONCEPT}.html").dblclick()
    feedback = page.frame_locator(".jp-HTMLViewer iframe").locator("body")
    expect(feedback).to_contain_text("Score:")
    return feedback.inner_text()


def test_a_verdict_follows_the_answer(trip):
    assert "Write your answer" in trip.seen["untouched"]
    assert "The number came back unchanged: multiply it by two." in trip.seen["wrong"]
    assert "2 of 2 points" in trip.seen["right"]


def test_answers_survive_a_restart_and_wait_for_grading(trip):
    assert "Answered: 7 of 7. Graded after you submit." in trip.seen["restarted"]


def test_validate_gives_the_same_verdict(trip):
    said = trip.seen["validated"]
    assert "The divisor is wrong: divide by the number of values." in said
    assert "running_mean/values" in said
    assert "double/values" not in said


def test_the_gradebook_has_exercises_and_quiz(trip):
    scores = read_scores(gradebook_url(trip.room.course))[CONCEPT][STUDENT]
    found = {name: entry.score for name, entry in scores.items()}
    assert found == {"double": 3.0, "running_mean": 0.0, "quiz": 7.0}


def test_feedback_explains_what_was_missed(trip):
    feedback = trip.seen["feedback"]
    assert "works below zero" in feedback
    assert "That is the number itself." in feedback


def test_attempts_come_with_the_work(trip):
    log = trip.room.course / "submitted" / STUDENT / CONCEPT / attempts.FILE
    found = [(a.front_end, a.exercise, a.status) for a in attempts.read(log)]
    assert found == [
        ("notebook", "double", "failed"),
        ("notebook", "double", "passed"),
        ("validate", "double", "passed"),
        ("validate", "running_mean", "failed"),
    ]


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_verdict_and_quiz_are_accessible(trip, theme):
    page = trip.page
    page.locator(".lm-DockPanel-tabBar").get_by_text(f"{CONCEPT}.ipynb").click()
    page.get_by_role("menuitem", name="Settings", exact=True).click()
    page.get_by_text("Theme", exact=True).click()
    page.locator(".lm-Menu-item").get_by_text(theme, exact=True).click()
    light = "true" if theme.endswith("Light") else "false"
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", light)
    assert page.locator(".kerasdojo").count() == 2
    found = Axe().run(page, context=".kerasdojo")
    assert found.violations_count == 0, found.generate_report()


def test_feedback_is_accessible(trip, browser):
    folder = trip.room.course / "feedback" / STUDENT / CONCEPT
    page = browser.new_page()
    page.goto((folder / f"{CONCEPT}.html").as_uri())
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", name="Quiz 1 (2 points)")).to_be_visible()
    found = Axe().run(page, options=WCAG)
    page.close()
    assert found.violations_count == 0, found.generate_report()

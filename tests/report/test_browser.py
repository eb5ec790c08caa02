"""The report in a real browser: looked at, filtered, sorted, by mouse and keyboard."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from dashboard.conftest import Running
from playwright.sync_api import Page, expect

from kerasdojo.course import locate
from kerasdojo.demo.simulated import Plan, simulate
from kerasdojo.report import build
from kerasdojo.report.summary import read_facts
from kerasdojo.text import LANGUAGES

pytestmark = pytest.mark.timeout(300)

# On a busy machine everything takes its time.
expect.set_options(timeout=30_000)

CONCEPTS = ("01_eager_ops", "04_sequential")
STUDENTS = 40


@dataclass(frozen=True)
class Small:
    """A course folder with a small class, and its report in both languages."""

    root: Path
    pages: dict[str, str]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    root = tmp_path_factory.mktemp("browser") / "course"
    simulate(locate(), root, Plan(STUDENTS, 5, CONCEPTS))
    pages = {}
    for language in LANGUAGES:
        [path] = build(root, root / f"{language}.html", language)
        pages[language] = path.as_uri()
    return Small(root, pages)


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request, browser, small):
    """The report on a desktop; nothing may go wrong on the way."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.set_default_timeout(100_000)
    wrong = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: r.url == small.pages[request.param] or wrong.append(r))
    page.goto(small.pages[request.param])
    yield page
    page.close()
    assert wrong == []


def rows(page: Page) -> list[list[str]]:
    """Return the visible rows of the map: first cell and total."""
    return page.evaluate(
        """[...document.querySelectorAll(".map tbody tr")]
        .filter((row) => row.checkVisibility())
        .map((row) => [row.cells[0].textContent, row.cells[1].textContent])"""
    )


def columns(page: Page) -> int:
    """Return how many columns of the map are visible."""
    return page.evaluate(
        """[...document.querySelector(".map thead tr").cells]
        .filter((cell) => cell.checkVisibility()).length"""
    )


def test_no_rule_of_accessibility_is_broken(page):
    page.locator("#concepts summary").first.click()
    page.locator("#students summary").first.click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.locator("#concepts summary").first.click()


def test_filtering_by_name_and_by_need(page, small):
    form = page.locator("#map form")
    assert len(rows(page)) == STUDENTS
    form.locator("input[type=search]").fill("s07")
    assert [row[0] for row in rows(page)] == ["s07"]
    form.locator("input[type=search]").fill("")
    form.locator("input[type=checkbox]").check()
    listed = page.locator("#risk tbody th a").all_text_contents()
    assert {row[0] for row in rows(page)} == set(listed) != set()
    expect(form.locator("output")).to_contain_text(str(len(listed)))
    form.locator("input[type=checkbox]").uncheck()
    assert len(rows(page)) == STUDENTS


def test_choosing_a_concept_shows_its_exercises(page):
    assert columns(page) == 2 + len(CONCEPTS)
    page.locator("#map select").select_option("2")
    exercises = locate().concept(CONCEPTS[1]).exercises
    assert columns(page) == 2 + 1 + len(exercises) + 1  # and the quiz
    page.locator("#map select").select_option("")
    assert columns(page) == 2 + len(CONCEPTS)


def test_sorting_with_the_keyboard(page):
    total = page.locator(".map thead button").nth(1)
    total.focus()
    page.keyboard.press("Enter")
    found = [float(row[1]) for row in rows(page)]
    assert found == sorted(found)
    expect(page.locator(".map thead th").nth(1)).to_have_attribute(
        "aria-sort", "ascending"
    )
    page.keyboard.press("Space")
    assert [float(row[1]) for row in rows(page)] == found[::-1]
    page.locator(".map thead button").first.click()
    assert [row[0] for row in rows(page)] == sorted(row[0] for row in rows(page))


def test_the_whole_page_is_reached_by_keyboard(page):
    page.goto(page.url.partition("#")[0])
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.getAttribute('href')"))
    assert {"#glance", "#risk", "#map", "#students"} <= seen


def test_a_link_to_a_student_opens_the_section(page):
    link = page.locator("#risk tbody th a").first
    target = link.get_attribute("href")
    link.click()
    expect(page.locator(target)).to_have_attribute("open", "")
    expect(page.locator(target)).to_be_in_viewport()


def test_nothing_sticks_out_on_a_phone(browser, small):
    for address in small.pages.values():
        page = browser.new_page(viewport={"width": 360, "height": 740})
        page.goto(address)
        page.locator("[data-open='1']").first.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.close()


def test_hangul_does_not_stand_on_its_head(browser, small):
    page = browser.new_page()
    for language, turned in (("en", True), ("ko", False)):
        page.goto(small.pages[language])
        heads = page.locator(".map thead .n button span")
        turn = heads.first.evaluate("head => getComputedStyle(head).transform")
        assert (turn != "none") == turned
    page.close()


def test_without_scripts_everything_is_there(browser, small):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small.pages["en"])
    assert page.locator(".map tbody tr").count() == STUDENTS
    expect(page.locator("#map form")).to_be_hidden()
    context.close()


def test_on_paper_controls_are_left_out(browser, small):
    page = browser.new_page()
    page.goto(small.pages["ko"])
    page.emulate_media(media="print")
    expect(page.locator("nav")).to_be_hidden()
    expect(page.locator("#map form")).to_be_hidden()
    expect(page.locator(".map tbody tr").first).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()


def test_the_dashboard_renews_itself_and_keeps_what_was_chosen(browser, small):
    exercise = locate().concept(CONCEPTS[0]).exercises[-1].name
    quiet = next(
        student.student_id
        for student in read_facts(small.root).students
        if not student.reasons and student.cells[CONCEPTS[0]][exercise].share < 1
    )
    running = Running(small.root)
    page = browser.new_page()
    try:
        page.goto(running.url, timeout=100_000)
        page.locator("#map input[type=search]").fill(quiet)
        page.locator("#students summary").first.click()
        at_risk = page.locator("#risk tbody tr").count()
        log_of_failures(small.root, quiet, exercise)
        expect(page.locator("#risk tbody tr")).to_have_count(at_risk + 1, timeout=60000)
        assert [row[0] for row in rows(page)] == [quiet]
        assert page.locator("#students details[open]").count() == 1
        expect(page.locator("#map input[type=search]")).to_have_value(quiet)
        running.process.terminate()
        expect(page.locator("#live")).to_contain_text("has ended", timeout=60000)
    finally:
        running.process.kill()
        running.process.communicate()
        page.close()


def log_of_failures(root: Path, student: str, exercise: str) -> None:
    """Let a log come in that tells of one exercise tried in vain."""
    attempt = {
        "concept": CONCEPTS[0],
        "exercise": exercise,
        "status": "failed",
        "front_end": "notebook",
    }
    times = [f"2026-03-0{day}T10:00:00+00:00" for day in range(1, 8)]
    lines = [json.dumps({**attempt, "time": time}) for time in times]
    path = root / "submitted" / student / CONCEPTS[0] / "attempts.jsonl"
    path.write_text("\n".join(lines) + "\n")

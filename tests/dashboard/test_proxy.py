"""The dashboard inside JupyterLab, through jupyter-server-proxy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from dashboard.conftest import Running, ask
from lab_helpers import lab
from nbgrader.api import Gradebook
from playwright.sync_api import expect

from kerasdojo.report.gradebook import gradebook_url

pytestmark = pytest.mark.timeout(200)

# As on JupyterHub, where every server has its own path.
PREFIX = "/user/lee/"
CONCEPT = "01_numbers"


@dataclass(frozen=True)
class Behind:
    """A dashboard behind an instructor's JupyterLab.

    Args:
        server: Address of JupyterLab.
        login: Token of JupyterLab.
        path: The second address that the dashboard printed.
        token: Token of the dashboard.
    """

    server: str
    login: str
    path: str
    token: str

    def ask(self, path: str, login: str | None = None) -> tuple[int, str]:
        """Return status and body, asked for with or without a login."""
        headers = {"Authorization": f"token {login}"} if login else {}
        response, body = ask(self.server, path, headers=headers)
        return response.status, body


@pytest.fixture(scope="module")
def behind(room, tmp_path_factory) -> Iterator[Behind]:
    """The small class's dashboard, started as in a terminal of JupyterLab."""
    root = tmp_path_factory.mktemp("lab")
    running = Running(room.root, JUPYTERHUB_SERVICE_PREFIX=PREFIX)
    try:
        with lab(root, room.root, f"--ServerApp.base_url={PREFIX}") as address:
            server, login = re.fullmatch(
                r"(http://[^/]*).*token=(\w+)", address
            ).groups()
            yield Behind(server, login, running.addresses[1], running.token)
    finally:
        running.process.kill()
        running.process.communicate()


def test_the_instructor_sees_the_class(behind):
    status, page = behind.ask(behind.path, behind.login)
    assert (status, "ada" in page) == (200, True)
    status, state = behind.ask(f"{behind.path}state", behind.login)
    assert status == 200
    assert re.search(r'data-live="(\w+)"', page)[1] in state


def test_whoever_has_no_login_is_asked_for_it(behind):
    for login in (None, behind.token):
        for path in (behind.path, f"{behind.path}state"):
            status, body = behind.ask(path, login)
            assert (status, body) == (302, "")


def test_a_login_alone_is_not_enough(behind):
    wrong = behind.path.replace(behind.token, behind.token.swapcase())
    port = behind.path.partition(behind.token)[0]
    for path in (port, wrong, f"{wrong}state", f"{port}state"):
        assert behind.ask(path, behind.login) == (404, "404\n")


def test_the_page_renews_itself_behind_the_login(behind, browser, room):
    page = browser.new_page()
    page.set_default_timeout(100_000)
    page.goto(behind.server + behind.path)
    page.fill("input[type=password]", behind.login)
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.click("button[type=submit]")
    page.wait_for_url(behind.server + behind.path)
    page.on("console", lambda message: wrong.append(message.text))
    total = page.locator(".map tbody tr", has_text="ada").locator("td").first
    expect(total).to_have_text("6")
    give_extra_credit(room, 0.33)
    try:
        expect(total).to_have_text("6.33", timeout=60_000)
        expect(page.locator("#live")).to_contain_text(
            re.compile(r"Renewed at .* [AP]M")
        )
    finally:
        give_extra_credit(room, None)
        page.close()
    assert wrong == []


def give_extra_credit(room, points) -> None:
    """Change a score as formgrader does."""
    with Gradebook(gradebook_url(room.root)) as gradebook:
        grade = gradebook.find_grade("double-values", CONCEPT, CONCEPT, "ada")
        grade.extra_credit = points
        gradebook.db.commit()

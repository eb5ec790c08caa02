"""A class on one machine: an nbgrader course, and a student's JupyterLab."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import urllib3
from nbgrader_helpers import run_nbgrader
from playwright.sync_api import Locator, Page, expect

from kerasdojo.course import Course
from kerasdojo.nbgrader.build import build
from kerasdojo.text import Language

# A busy machine takes its time, in milliseconds.
PATIENCE = 120_000
COURSE = "kerasdojo"
STUDENT = "kim"
_STARTED = re.compile(r"http://127\.0\.0\.1:\d+/[\w/]*lab\?token=\w+")
_PATIENT = urllib3.Retry(connect=9, backoff_factor=0.05)
_HIDDEN = shutil.ignore_patterns("test_*_hidden.py", "__pycache__")
_LAB = [
    *(sys.executable, "-W", "ignore", "-m", "jupyterlab", "--no-browser"),
    *("--ip=127.0.0.1", "--port=0", "--allow-root", "--ServerApp.port_retries=0"),
]
# No question on the first start; every cell in the page at once.
_SETTINGS = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "notebook-extension/tracker": {"windowingMode": "none"},
}


@dataclass(frozen=True)
class Class:
    """An instructor's course folder, an exchange and a student's folder.

    Args:
        root: What holds all three.
        concept: The assignment.
    """

    root: Path
    concept: str

    @classmethod
    def begin(
        cls, course: Course, root: Path, concept: str, language: Language = "en"
    ) -> "Class":
        """Build and release an assignment; install what students have of the course.

        Args:
            course: The course, with solutions.
            root: An empty folder.
            concept: The assignment.
            language: Language of the notebook.
        """
        room = cls(root, concept)
        build(course, room.course, language, [concept], quiz=True)
        room.exchange.mkdir(mode=0o777)
        room.exchange.chmod(0o777)
        room.home.mkdir(parents=True)
        # A checkout above the student's folder, with what is packed for students.
        for name in ("exercises", "graders"):
            shutil.copytree(course.root / name, room.home.parent / name, ignore=_HIDDEN)
        room.instructor("generate_assignment", concept)
        room.instructor("release_assignment", concept)
        return room

    @property
    def course(self) -> Path:
        """The instructor's folder."""
        return self.root / "course"

    @property
    def exchange(self) -> Path:
        """The folder through which assignments and submissions go."""
        return self.root / "exchange"

    @property
    def home(self) -> Path:
        """The student's folder."""
        return self.root / "student" / "home"

    def instructor(self, *arguments: str) -> None:
        """Run one of nbgrader's commands as the instructor; it must succeed."""
        done = run_nbgrader(self.course, *arguments, f"--Exchange.root={self.exchange}")
        assert done.returncode == 0, done.stderr


@contextmanager
def jupyterlab(room: Class) -> Iterator[str]:
    """Run the student's JupyterLab; yield the address of its page."""
    config = room.root / "config"
    config.mkdir()
    (config / "nbgrader_config.py").write_text(
        "c = get_config()\n"
        f"c.Exchange.root = {str(room.exchange)!r}\n"
        f"c.Exchange.cache = {str(room.root / 'cache')!r}\n"
        f"c.CourseDirectory.course_id = {COURSE!r}\n"
        f"c.CourseDirectory.student_id = {STUDENT!r}\n"
    )
    for name, settings in _SETTINGS.items():
        path = config / "lab" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(settings))
    with lab(room.root, room.home) as address:
        yield address


@contextmanager
def lab(root: Path, folder: Path, *options: str) -> Iterator[str]:
    """Run JupyterLab; yield the address of its page.

    Args:
        root: What holds all its settings, in `config` and `data`.
        folder: The folder it shows.
        options: More arguments.
    """
    server = subprocess.Popen(
        [*_LAB, *options],
        cwd=folder,
        env=_environment(root, root / "config"),
        stderr=subprocess.PIPE,
        text=True,
    )
    with server:
        try:
            address = _address(server)
            # The address is told before the server listens.
            urllib3.request("GET", address, retries=_PATIENT)
            yield address
        finally:
            server.terminate()
            # Read to the end, so that the server never waits for room in the pipe.
            server.communicate(timeout=PATIENCE / 1000)


def _address(server: "subprocess.Popen[str]") -> str:
    assert server.stderr
    said = []
    for line in server.stderr:
        said.append(line)
        if found := _STARTED.search(line):
            return found[0]
    raise AssertionError("".join(said))


def _environment(root: Path, config: Path) -> dict[str, str]:
    """Return an environment in which nothing of this machine's user is seen."""
    drop = ("KERASDOJO", "JPY_", "JUPYTER", "NBGRADER", "LANG", "LC_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(drop)}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    own = {
        "HOME": str(root),
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_DATA_DIR": str(root / "data"),
        "JUPYTER_RUNTIME_DIR": str(root / "run"),
        "JUPYTERLAB_SETTINGS_DIR": str(config / "lab"),
        "JUPYTERLAB_WORKSPACES_DIR": str(root / "workspaces"),
        "LANG": "C.UTF-8",
        "PATH": path,
    }
    return {**kept, **own}


class NotebookPage:
    """An open notebook, used as students use it.

    Args:
        page: The page of JupyterLab.
    """

    def __init__(self, page: Page):
        self.page = page
        page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()

    def cell(self, text: str) -> Locator:
        """Return the first code cell with a text in its source."""
        source = self.page.locator(".cm-content", has_text=text)
        return self.page.locator(".jp-CodeCell").filter(has=source).first

    def write(self, text: str, source: str) -> Locator:
        """Replace the source of the cell with a text in it."""
        cell = self.cell(text)
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(source)
        return cell

    def run(self, cell: Locator) -> Locator:
        """Run a cell; return its output as soon as it is done."""
        prompt = cell.locator(".jp-InputPrompt")
        before = re.escape(prompt.inner_text())
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")
        done = re.compile(rf"^(?!{before})\[\d+\]:$")
        expect(prompt).to_have_text(done, timeout=PATIENCE)
        return cell.locator(".jp-Cell-outputArea")

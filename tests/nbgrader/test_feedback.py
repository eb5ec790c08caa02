"""`kerasdojo feedback`: nbgrader's pages, byte for byte, and only where needed."""

import json
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader_helpers import hand_in, released_class

from kerasdojo.cli import main
from kerasdojo.course import CourseError
from kerasdojo.nbgrader import pages
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.feedback import Feedback
from kerasdojo.report.gradebook import gradebook_url

# nbgrader converts in this process, and warns about its own libraries.
pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.usefixtures("bulk_without_engine"),
    pytest.mark.filterwarnings("ignore"),
]

CONCEPT = "01_numbers"
STAMP = "2026-03-01 12:00:00.000000 UTC"
MEAN = "def running_mean(values):\n    return sum(values) / len(values)"
CLASS = {
    "ada": "def double(x):\n    return x + x",
    "bob": "def double(x):\n    return x  # verdict: values=failed:forgot_factor",
    "eve": "def double(x):\n    return 2 * x  # <b>&amp;\n\n\n",
    "zoe": "print('<script>alert(1)</script></div></div>')",
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory, bulk_without_engine) -> Path:
    """A course folder with graded work, a late one and a comment by hand."""
    base = tmp_path_factory.mktemp("feedback")
    root = released_class(base, CONCEPT)
    for student, source in CLASS.items():
        hand_in(root, CONCEPT, student, double=source, running_mean=MEAN)
        folder = root / "submitted" / student / CONCEPT
        (folder / "timestamp.txt").write_text(STAMP)
        (folder / "submission_secret.txt").write_text("secret of the exchange")
    say_odd_things(root / "submitted" / "zoe" / CONCEPT / f"{CONCEPT}.ipynb")
    assert main(["autograde", CONCEPT, "--course", str(root), "--jobs", "1"]) == 0
    by_hand(root, "bob", "Look at **page 3** & <i>think</i>.")
    return root


def say_odd_things(path: Path) -> None:
    """Add cells whose HTML does not end where it began."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for number, source in enumerate(["a </div></div> b", "<b>bold", "![x](y.png)", ""]):
        cell = {"cell_type": "markdown", "metadata": {}, "source": source}
        notebook["cells"].append({"id": f"odd-{number}", **cell})
    path.write_text(json.dumps(notebook), encoding="utf-8")


def by_hand(root: Path, student: str, comment: str) -> None:
    """Grade by hand, as in formgrader."""
    with Gradebook(gradebook_url(root)) as gradebook:
        place = (CONCEPT, CONCEPT, student)
        gradebook.find_comment("double", *place).manual_comment = comment
        gradebook.find_grade("double-values", *place).manual_score = 1.5
        gradebook.find_submission_notebook(*place).late_submission_penalty = 0.25
        gradebook.db.commit()


@pytest.fixture
def root(graded, tmp_path) -> Path:
    """A copy of the folder for one test."""
    return Path(shutil.copytree(graded, tmp_path / "class"))


def write(root: Path, *students: str, force: bool = False) -> dict[str, str]:
    """Write feedback; return the state of each student's."""
    feedback = Feedback(Classroom.at(root), CONCEPT, students, force=force)
    told = list(feedback.run())
    assert not [entry.message for entry in told if entry.state == "failed"]
    return {entry.student_id: entry.state for entry in told}


def tree(root: Path) -> dict[str, tuple[int, bytes]]:
    """Permissions and content of all feedback files."""
    files = sorted((root / "feedback").rglob("*.*"))
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mode, path.read_bytes())
        for path in files
    }


@pytest.fixture(scope="module")
def by_nbgrader(graded, tmp_path_factory, nbgrader) -> Path:
    """The folder after nbgrader's own command."""
    copy = tmp_path_factory.mktemp("nbgrader") / "class"
    shutil.copytree(graded, copy)
    made = nbgrader(copy, "generate_feedback", CONCEPT)
    assert made.returncode == 0, made.stderr
    return copy


def test_every_file_is_the_one_nbgrader_writes(root, by_nbgrader) -> None:
    write(root)
    assert tree(root) == tree(by_nbgrader)
    assert len(tree(root)) == 3 * len(CLASS)
    page = tree(root)[f"feedback/bob/{CONCEPT}/{CONCEPT}.html"][1].decode()
    assert "<strong>page 3</strong>" in page
    assert "Late submission penalty (Score: -0.25)" in page


def test_cells_are_rendered_once_for_the_whole_class(root, monkeypatch) -> None:
    rendered = []
    usual = pages.CellCache.new

    def new(self, html):
        if self.active:
            rendered.append(html)
        return usual(self, html)

    monkeypatch.setattr(pages.CellCache, "new", new)
    write(root, "ada", "eve")
    assert len(rendered) == len(set(rendered))
    assert len([html for html in rendered if '"nf">double<' in html]) == 2


def test_another_nbconvert_costs_time_only(root, by_nbgrader, monkeypatch) -> None:
    monkeypatch.setattr(pages, "_as_in_page", lambda html: html + "<!-- new -->")
    write(root)
    assert tree(root) == tree(by_nbgrader)


def test_only_what_changed_is_written_again(root) -> None:
    assert set(write(root).values()) == {"written"}
    assert set(write(root).values()) == {"unchanged"}
    by_hand(root, "ada", "Well done.")
    assert [name for name, state in write(root).items() if state == "written"] == [
        "ada"
    ]
    (root / "feedback" / "eve" / CONCEPT / f"{CONCEPT}.html").unlink()
    assert write(root, "eve", "ada") == {"eve": "written", "ada": "unchanged"}
    assert write(root, "ada", force=True) == {"ada": "written"}


@pytest.fixture
def nothing_logged(capfd) -> Iterator[None]:
    """Reports of tests cross to another process as UTF-8, with what was logged."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)
    capfd.readouterr()


@pytest.mark.usefixtures("nothing_logged")
def test_files_of_any_name_are_looked_at(root) -> None:
    path = root / "autograded" / "ada" / CONCEPT
    Path(os.fsdecode(os.fsencode(path) + b"/\xff\xfe")).write_text("not UTF-8")
    assert set(write(root).values()) == {"written"}


def test_a_changed_configuration_writes_all_again(root) -> None:
    write(root)
    with (root / "nbgrader_config.py").open("a") as file:
        file.write("c.HTMLExporter.exclude_input_prompt = True\n")
    assert set(write(root).values()) == {"written"}
    assert b"In&nbsp;[" not in tree(root)[f"feedback/ada/{CONCEPT}/{CONCEPT}.html"][1]


def test_a_run_that_was_killed_leaves_no_half_page(root, monkeypatch) -> None:
    """What stands in the way of a page is another page, never a part of one."""

    def killed(*_: object, **settings: object) -> None:
        raise KeyboardInterrupt

    write(root, "ada")
    page = root / "feedback" / "ada" / CONCEPT / f"{CONCEPT}.html"
    monkeypatch.setattr(os, "fdopen", killed)
    with pytest.raises(KeyboardInterrupt):
        write(root, "ada", force=True)
    assert not page.exists()
    monkeypatch.undo()
    assert write(root, "ada") == {"ada": "written"}


def test_a_student_without_grades_is_told(root, capsys) -> None:
    shutil.copytree(root / "autograded" / "ada", root / "autograded" / "mia")
    code = main(["feedback", "1", "--course", str(root), "--lang", "en"])
    captured = capsys.readouterr()
    assert code == 1
    assert "4 written, 0 unchanged, 1 failed: feedback" in captured.out
    assert "kerasdojo: mia: " in captured.err


def test_nothing_graded_says_what_to_do(root) -> None:
    with pytest.raises(CourseError, match="run `kerasdojo autograde 02_words`"):
        Feedback(Classroom.at(root), "02_words")

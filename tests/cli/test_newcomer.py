"""Watch mode as a newcomer meets it: a real terminal, the real engine."""

import psutil
import pytest
from cli.newcomer import (
    COLUMNS,
    TRANSCRIPTS,
    Newcomer,
    first_three,
    outline,
    plain,
    transcript,
)
from rich.cells import cell_len

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(240)]


@pytest.fixture
def processes():
    """Return a function that tells which of a terminal's processes still run."""
    watched = []

    def watch(student):
        root = psutil.Process(student.terminal.pid)
        watched.extend([root, *root.children(recursive=True)])

    yield watch
    _, left = psutil.wait_procs(watched, timeout=30)
    # A container's first process may never collect what ended as an orphan.
    running = [p for p in left if p.status() != psutil.STATUS_ZOMBIE]
    for process in running:
        process.kill()
    assert not running
    assert watched


@pytest.mark.parametrize("language", ["en", "ko"])
def test_three_exercises_in_watch_mode(language, tmp_path, processes):
    student = Newcomer(language, tmp_path)
    first_three(student)
    processes(student)
    student.leaves()
    text = transcript(student)
    # Renew docs/session*.txt with `python tests/cli/newcomer.py`.
    assert outline(text) == outline(TRANSCRIPTS[language].read_text("utf-8"))
    assert sum(line.startswith("✓ ") for line in outline(text)) == 3
    assert max(cell_len(line) for line in text.splitlines()) <= COLUMNS
    assert "Traceback" not in text


def test_ctrl_c_while_starting_leaves_nothing(tmp_path, processes):
    student = Newcomer("en", tmp_path)
    student.sees(r"\[Y/n\] ")
    student.answers("")
    student.sees("Starting TensorFlow")
    processes(student)
    assert "are saved in" in plain(student.leaves())

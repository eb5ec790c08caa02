"""A log that can be sent to somebody else: it tells what happened and leaks nothing."""

import json
import logging
from argparse import Namespace
from pathlib import Path

import pytest
from nbgrader_helpers import hand_in, tiny_with_stubs

from kerasdojo.cli import main
from kerasdojo.cli.logfile import recording
from kerasdojo.course import CourseError, Refusal
from kerasdojo.nbgrader.build import build

# nbgrader converts in this process, and warns about its own libraries.
pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.timeout(200),
    pytest.mark.filterwarnings("ignore"),
]

CONCEPT = "01_numbers"
MARK = "PLANTEDMARK"
HIDDEN = "HIDDENVALUE"
LEAKS = f'''
import sys
print("{MARK}")
print('  File "{MARK}", line 1, in {MARK}', file=sys.stderr)
class {MARK}Error(Exception): pass
def double(x):
    raise {MARK}Error("{MARK}: 1")
'''
BROKEN_GRADER = f'''
def test_values(submission):
    hidden = "{HIDDEN}"
    raise RuntimeError(f"no {{hidden}} \\n{MARK}Error: x")
'''


def entries(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def graded(tmp_path_factory, nbgrader):
    """A course folder that was graded with a log, and the log."""
    base = tmp_path_factory.mktemp("log")
    course = tiny_with_stubs(base / "tiny")
    root, log = base / "class", base / "log.jsonl"
    build(course, root, "en", [CONCEPT])
    made = nbgrader(root, "generate_assignment", CONCEPT)
    assert made.returncode == 0, made.stderr
    hand_in(root, CONCEPT, "leaks", double=LEAKS, running_mean=f"{MARK} no python")
    hand_in(root, CONCEPT, "broken")
    broken = root / "submitted" / "broken" / CONCEPT / f"{CONCEPT}.ipynb"
    broken.write_text(f'{{"{MARK}', encoding="utf-8")
    folder = root / "submitted" / "cut" / CONCEPT
    folder.mkdir(parents=True)
    for name in ("a.ipynb", "b.ipynb"):
        (folder / name).write_text("{}")
    grader = course.graders_dir / CONCEPT / "test_running_mean.py"
    grader.write_text(BROKEN_GRADER, encoding="utf-8")
    options = ["--course", str(root), "--log-file", str(log), "--jobs", "1"]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(base)
        assert main(["autograde", CONCEPT, *options]) == 1
        assert main(["feedback", CONCEPT, *options[:4]]) == 0
        assert main(["report", str(root), *options[2:4]]) == 0
    return root, log


def test_nothing_of_students_and_nothing_secret_is_in_it(graded) -> None:
    root, log = graded
    text = log.read_text("utf-8")
    secret = (root / ".kerasdojo" / "secret").read_text("ascii")
    results = (root / "results" / "leaks" / f"{CONCEPT}.json").read_text("utf-8")
    assert MARK in results
    for planted in (MARK, HIDDEN, secret, "double(", "NotImplementedError"):
        assert planted not in text


def test_it_tells_what_happened(graded) -> None:
    found = entries(graded[1])
    events = [entry["event"] for entry in found]
    assert events.count("start") == events.count("end") == 3
    start = found[0]
    assert (start["command"], start["versions"]["kerasdojo"]) == ("autograde", "0.1.0")
    assert start["options"]["assignment"] == CONCEPT
    states = {e["student"]: e["state"] for e in found if e["event"] == "submission"}
    assert states == {"leaks": "graded", "broken": "unreadable", "cut": "failed"}
    leaks = next(e for e in found if e.get("student") == "leaks")
    assert leaks["exercises"] == {"double": "failed", "running_mean": "error"}
    assert leaks["isolation"]
    assert leaks["cpu_seconds"] > 0
    assert {e["level"] for e in found} == {"info", "error"}
    assert [e["state"] for e in found if e["event"] == "feedback"] == ["written"] * 2


def test_a_grader_that_broke_is_named_with_its_line_and_not_its_text(graded) -> None:
    found = entries(graded[1])
    (check,) = [e for e in found if e["event"] == "broken_check"]
    assert (check["exercise"], check["check"]) == ("running_mean", "values")
    (fault,) = [e for e in found if e["event"] == "log"]
    assert fault["type"] == "RuntimeError"
    assert fault["frames"][-1].endswith("test_running_mean.py:4")


def record(path, error=None, **values):
    arguments = Namespace(log_file=path, command=main, **values)
    try:
        with recording(arguments):
            logging.getLogger("kerasdojo.x").warning("%s waits", MARK)
            if error is not None:
                raise error
    except type(error):
        pass
    return entries(path)


def test_an_error_of_ours_is_told_without_passwords(tmp_path) -> None:
    url = "postgresql+psycopg://me:geheim@host/book"
    *_, error, end = record(tmp_path / "log", CourseError(f"{url} does not answer"))
    assert error["message"] == "postgresql+psycopg://***@host/book does not answer"
    assert "test_log_file.py" in error["frames"][-1]
    assert end["event"] == "end"


def test_any_other_error_is_a_type_and_places(tmp_path) -> None:
    *_, error, _ = record(tmp_path / "log", ValueError(MARK))
    assert error["type"] == "ValueError"
    assert MARK not in json.dumps(error)


def test_values_of_the_engines_messages_stay_out(tmp_path) -> None:
    _, told, _ = record(tmp_path / "log")
    assert (told["level"], told["about"]) == ("warning", "%s waits")


def test_lines_are_added_for_nobody_else_to_read(tmp_path) -> None:
    path = tmp_path / "log"
    record(path)
    assert len(record(path)) == 6
    assert path.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_is_said_so(tmp_path) -> None:
    with pytest.raises(Refusal, match=r"--log-file .*: cannot be written"):
        record(tmp_path / "none" / "log", ValueError())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_stops_nothing() -> None:
    with recording(Namespace(log_file=Path("/dev/full"), command=main)) as log:
        log.write("submission")


def test_without_a_file_nothing_is_written(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with recording(Namespace()) as log:
        log.write("start")
    assert list(tmp_path.iterdir()) == []

"""Gradebooks: drivers, those that do not answer, and those with one writer."""

import sqlite3
import threading

import pytest

from kerasdojo.course import Refusal
from kerasdojo.nbgrader.database import require_answer, unreachable, with_driver
from kerasdojo.nbgrader.locks import one_writer
from kerasdojo.text import LANGUAGES


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://host/db", "postgresql+psycopg://host/db"),
        ("postgres://host/db", "postgresql+psycopg://host/db"),
        ("postgresql+psycopg2://host/db", "postgresql+psycopg2://host/db"),
        ("sqlite:////course/gradebook.db", "sqlite:////course/gradebook.db"),
    ],
)
def test_the_driver_is_named(given, used):
    assert with_driver(given) == used


def test_a_missing_driver_is_named(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Refusal, match=r"pip install 'kerasdojo\[postgres\]'"):
        with_driver("postgresql://host/db")


def test_what_is_no_address_is_refused():
    with pytest.raises(Refusal, match="cannot be read"):
        with_driver("the usual place")


def test_a_server_that_is_gone_is_named_without_its_password(tmp_path):
    # An empty folder holds no server's socket.
    url = f"postgresql+psycopg://ada:s3cret@/grades?host={tmp_path}"
    text = unreachable(url)
    assert text is not None
    for language in LANGUAGES:
        assert "ada:***@" in text[language]
        assert "s3cret" not in text[language]
    with pytest.raises(Refusal):
        require_answer(url)


def test_a_gradebook_of_another_kind_is_refused(tmp_path):
    path = tmp_path / "gradebook.db"
    path.write_text("this is no database" * 100)
    with pytest.raises(Refusal, match="not a database"):
        require_answer(f"sqlite:///{path}")


def test_a_gradebook_that_answers_is_fine(tmp_path):
    sqlite3.connect(tmp_path / "gradebook.db").close()
    assert unreachable(f"sqlite:///{tmp_path / 'gradebook.db'}") is None


def run_both(folder, url):
    """Return in which order two writers came and went."""
    events, inside = [], threading.Event()

    def second():
        inside.wait()
        with one_writer(folder, url):
            events.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with one_writer(folder, url):
        inside.set()
        thread.join(0.2)
        events.append("first")
    thread.join()
    return events


def test_a_second_writer_to_sqlite_waits(tmp_path):
    assert run_both(tmp_path, "sqlite:///gradebook.db") == ["first", "second"]


def test_servers_take_many_writers(tmp_path):
    assert run_both(tmp_path, "postgresql+psycopg:///x") == ["second", "first"]

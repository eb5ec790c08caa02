"""Links in a submission are refused before nbgrader copies what they point to."""

import os

import pytest

from kerasdojo.nbgrader.intake import refuse_links
from kerasdojo.processes.scratch import remove


@pytest.fixture
def submission(tmp_path):
    folder = tmp_path / "submitted" / "ada" / "01_numbers"
    folder.mkdir(parents=True)
    (folder / "01_numbers.ipynb").write_text("{}")
    (folder / "data.csv").write_text("1,2")
    return folder


def refuse(folder):
    notebooks = [str(folder / "01_numbers.ipynb")]
    refuse_links(assignment="*", student="*", notebooks=notebooks)


def test_regular_files_stay(submission):
    refuse(submission)
    assert sorted(p.name for p in submission.iterdir()) == [
        "01_numbers.ipynb",
        "data.csv",
    ]


def test_links_to_files_and_folders_are_replaced_by_a_note(submission, tmp_path):
    secret = tmp_path / "gradebook.db"
    secret.write_text("secret")
    (submission / "book.db").symlink_to(secret)
    (submission / "etc").symlink_to(tmp_path)
    (submission / "dangling").symlink_to(tmp_path / "nothing")
    refuse(submission)
    assert not any(path.is_symlink() for path in submission.iterdir())
    for name in ("book.db", "etc", "dangling"):
        text = (submission / f"{name}.refused.txt").read_text(encoding="utf-8")
        assert "secret" not in text
        assert name in text
    assert secret.read_text() == "secret"


def test_folders_too_deep_for_python_hide_no_link(submission, tmp_path):
    (submission / "data.csv").unlink()
    (submission / "data.csv").symlink_to(tmp_path)
    here = os.open(submission, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    refuse(submission)
    assert not (submission / "data.csv").exists()
    remove(submission)  # pytest could not


def test_links_in_folders_are_found(submission, tmp_path):
    inner = submission / "more" / "deep"
    inner.mkdir(parents=True)
    (inner / "link").symlink_to(tmp_path)
    refuse(submission)
    assert not (inner / "link").exists()


def test_a_link_where_the_note_belongs_is_not_followed(submission, tmp_path):
    target = tmp_path / "elsewhere.txt"
    (submission / "a").symlink_to(tmp_path)
    (submission / "a.refused.txt").symlink_to(target)
    refuse(submission)
    assert not target.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_named_pipes_are_refused(submission):
    os.mkfifo(submission / "pipe")
    refuse(submission)
    assert (submission / "pipe.refused.txt").exists()


def test_a_link_that_cannot_be_removed_stops_the_run(submission, tmp_path, monkeypatch):
    (submission / "a").symlink_to(tmp_path)

    def fail(self):
        raise PermissionError("read-only")

    monkeypatch.setattr("pathlib.Path.unlink", fail)
    with pytest.raises(SystemExit, match="remove this link"):
        refuse(submission)


def test_hard_links_to_files_of_the_course_are_refused(
    submission, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    secret = tmp_path / ".kerasdojo" / "secret"
    secret.parent.mkdir()
    secret.write_text("secret")
    classmate = tmp_path / "submitted" / "ben" / "01_numbers" / "01_numbers.ipynb"
    classmate.parent.mkdir(parents=True)
    classmate.write_text("right answers")
    (submission / "notes.txt").hardlink_to(secret)
    (submission / "copied.ipynb").hardlink_to(classmate)
    refuse(classmate.parent)
    refuse(submission)
    assert sorted(p.name for p in submission.iterdir()) == [
        "01_numbers.ipynb",
        "copied.ipynb",
        "data.csv",
        "notes.txt.refused.txt",
    ]
    assert (secret.read_text(), classmate.read_text()) == ("secret", "right answers")


def test_hard_links_of_a_backup_stay(submission, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path / "submitted")
    backup = tmp_path / "backup.csv"
    backup.hardlink_to(submission / "data.csv")
    (submission / "again.csv").hardlink_to(submission / "data.csv")
    refuse(submission)
    assert (submission / "data.csv").read_text() == "1,2"
    assert (submission / "again.csv").exists()

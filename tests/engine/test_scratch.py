"""The folder of a submission is bounded, and gone afterwards whatever is in it."""

import os
from pathlib import Path

from kerasdojo.processes.scratch import empty, is_overfull, scratch_folder


def nested(folder: Path, depth: int) -> None:
    """Make folders in folders without ever naming the whole path."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("a-longer-name", dir_fd=here)
        place = os.open("a-longer-name", os.O_PATH, dir_fd=here)
        os.close(here)
        here = place
    os.close(here)


def test_a_folder_deeper_than_python_recurses_is_removed() -> None:
    with scratch_folder() as folder:
        nested(folder, 1500)
        (folder / "file").write_text("x")
    assert not folder.exists()


def test_links_are_removed_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("x")
    with scratch_folder() as folder:
        (folder / "folder").symlink_to(tmp_path)
        (folder / "file").symlink_to(tmp_path / "kept")
        empty(folder)
        assert list(folder.iterdir()) == []
    assert (tmp_path / "kept").read_text() == "x"


def test_files_and_their_sizes_are_counted_in_all_folders(tmp_path: Path) -> None:
    assert not is_overfull(tmp_path, 1, 0)
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").write_bytes(b"x")
    assert not is_overfull(tmp_path, 1, 3)
    assert is_overfull(tmp_path, 1, 2)
    os.truncate(tmp_path / "a" / "b" / "file", (1 << 20) + 1)
    assert is_overfull(tmp_path, 1, 3)


def test_what_is_too_deep_to_be_named_is_too_much(tmp_path: Path) -> None:
    nested(tmp_path, 400)
    assert is_overfull(tmp_path, 1, 1000)
    empty(tmp_path)
    assert not is_overfull(tmp_path, 1, 1000)

"""Locks of a course folder; each ends with its process, however that ends."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course import Refusal
from kerasdojo.text import Text


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Keep every other run away from the same thing.

    Args:
        path: The lock; its name says what is being worked on.

    Raises:
        Refusal: Another run has it.
    """
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Refusal(_taken(path)) from error
        yield


@contextlib.contextmanager
def one_writer(folder: Path, db_url: str) -> Iterator[None]:
    """Wait until no other run of ours writes to the gradebook.

    SQLite knows one writer at a time and gives up after seconds; a server does not
    need this.

    Args:
        folder: Where the lock lies.
        db_url: The gradebook.
    """
    if not db_url.startswith("sqlite"):
        yield
        return
    with (folder / "gradebook.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _taken(path: Path) -> Text:
    name, folder = path.stem, path.parent.parent
    return Text(
        en=f"another run is working on {name} in {folder}; wait until it has ended",
        ko=f"다른 실행이 {folder}에서 {name}을(를) 처리하고 있습니다. 끝난 뒤에 다시 "
        "실행하세요.",
    )

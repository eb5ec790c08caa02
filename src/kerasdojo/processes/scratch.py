"""The one folder that a submission may write to: looked after, and removed for good.

Student code may nest folders deeper than Python can recurse and longer than a path may
be, give them names and modes of its own, and fill them with any number of files.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

_FOLDER = 0o700


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """Make a folder, and remove it with all that was put there."""
    folder = Path(tempfile.mkdtemp(prefix="kerasdojo-")).resolve()
    try:
        yield folder
    finally:
        remove(folder)


def remove(folder: Path) -> None:
    """Remove a folder whatever is in it.

    Args:
        folder: Its processes have ended.
    """
    empty(folder)
    with contextlib.suppress(OSError):
        folder.rmdir()


def empty(folder: Path) -> None:
    """Remove whatever is in a folder; what nobody may remove stays.

    Folders are moved to the top before they are emptied, so that no path grows long.

    Args:
        folder: Its processes have ended.
    """
    prefix, number, places = uuid.uuid4().hex, 0, [folder]
    for place in places:
        for name in _names(place):
            entry = place / name
            if entry.is_symlink() or not entry.is_dir():
                with contextlib.suppress(OSError):
                    entry.unlink()
                continue
            number += 1
            with contextlib.suppress(OSError):
                entry.chmod(_FOLDER)
                places.append(entry.rename(folder / f"{prefix}-{number}"))
    for place in places[1:]:
        with contextlib.suppress(OSError):
            place.rmdir()


def is_overfull(folder: Path, mib: int, entries: int) -> bool:
    """Return whether there is more in a folder than allowed; what hides counts, too.

    Args:
        folder: The folder.
        mib: How much room files may take together.
        entries: How many files and folders there may be.
    """
    room, places = mib << 20, [str(folder)]
    while places:
        try:
            with os.scandir(places.pop()) as found:
                for entry in found:
                    entries -= 1
                    if entry.is_dir(follow_symlinks=False):
                        places.append(entry.path)
                    else:
                        room -= entry.stat(follow_symlinks=False).st_size
                    if entries < 0 or room < 0:
                        return True
        except (FileNotFoundError, NotADirectoryError):
            continue  # it was removed just now
        except OSError:
            return True  # a folder that is closed to us, or too deep to be named
    return False


def _names(place: Path) -> list[str]:
    try:
        return os.listdir(place)  # noqa: PTH208  names, of millions perhaps
    except OSError:
        return []

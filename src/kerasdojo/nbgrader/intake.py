"""Looks at what lies in `submitted/` before nbgrader copies it.

nbgrader follows links: one called `data.csv` that points to the gradebook would put a
copy of the gradebook into the student's feedback. A hard link does the same; one to a
file outside the course may come from a backup and stays.
"""

from __future__ import annotations

import contextlib
import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerasdojo.nbgrader.handed_in import find_work

_LOG = logging.getLogger(__name__)


def refuse_links(notebooks: list[str], **_: Any) -> None:
    """Put every link and special file of a submission out of reach.

    nbgrader calls it as `Autograde.pre_convert_hook`. What was refused is renamed to
    a small text file that says so; regular files are never touched. The notebook
    itself is left to `ForgivingExporter`, which opens no links either.

    nbgrader runs it in the course folder.

    It also has nbgrader convert the only notebook of a submission under the name of
    the assignment, whatever its file is called; `read_anything` finds that file.

    Args:
        notebooks: Paths of the notebooks about to be converted; may be changed.

    Raises:
        SystemExit: A link cannot be removed; nbgrader must not go on and copy it.
    """
    for folder in {Path(name).parent for name in notebooks}:
        for path in (*_irregular(folder), *_hard_links(folder)):
            _LOG.warning("refused %s: a link or a special file", path)
            try:
                _replace(path)
            except OSError as error:
                # nbgrader swallows ordinary exceptions of this hook.
                raise SystemExit(f"{path}: remove this link first: {error}") from error
        _call_by_right_name(notebooks, folder)


def _call_by_right_name(notebooks: list[str], folder: Path) -> None:
    expected = folder / f"{folder.name}.ipynb"
    ours = Path("source", folder.name, expected.name)
    if str(expected) not in notebooks and ours.is_file() and find_work(expected).paths:
        notebooks[:] = [str(expected)]


def _irregular(folder: Path) -> list[Path]:
    return [
        path
        for path, found in _files(folder)
        if not stat.S_ISREG(found.st_mode) and path.suffix != ".ipynb"
    ]


def _hard_links(folder: Path) -> list[Path]:
    """Return files that are also files of the course outside `submitted/`.

    Of two linked submissions nobody can tell whose file it was; both stay.
    """
    linked = {path: found for path, found in _files(folder) if found.st_nlink > 1}
    if not linked:
        return []
    submitted = folder.resolve().parents[1]
    others = {
        (status.st_dev, status.st_ino)
        for path, status in _files(Path.cwd())
        if status.st_nlink > 1 and not path.is_relative_to(submitted)
    }
    return [p for p, found in linked.items() if (found.st_dev, found.st_ino) in others]


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield what is no folder, however deep: `os.walk` recurses and may give up."""
    places = [folder]
    while places:
        entries: list[Path] = []
        with contextlib.suppress(OSError):
            entries = list(places.pop().iterdir())
        for path in entries:
            with contextlib.suppress(OSError):
                found = path.lstat()
                if stat.S_ISDIR(found.st_mode):
                    places.append(path)
                else:
                    yield path, found


def _replace(path: Path) -> None:
    path.unlink()
    note = path.with_name(f"{path.name}.refused.txt")
    # Mode x follows no link that might stand in its place.
    with contextlib.suppress(FileExistsError), note.open("x", encoding="utf-8") as file:
        file.write(
            f"{path.name} was a link or a special file. Submit the file itself.\n"
            f"{path.name}: 링크이거나 특수 파일입니다. 파일 자체를 제출하세요.\n"
        )

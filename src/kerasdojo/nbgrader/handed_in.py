"""Finds the work in a folder that was handed in, whatever its file is called."""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from kerasdojo.nbgrader.repairs import Repair
from kerasdojo.text import Text

_COPY = re.compile(r"(?:[-_ ]*(?:copy|사본|복사본) ?\d*|[-_ ]*\(\d+\))+$")

SEVERAL = Text(
    en="{folder}: there is no {name}, but {others}. Rename what is meant, then run "
    "this again; the others are not affected.",
    ko="{folder}: {name} 대신 {others}이(가) 있습니다. 채점할 파일의 이름을 바꾼 뒤 "
    "다시 실행하세요. 다른 학생의 채점에는 영향이 없습니다.",
)


@dataclass(frozen=True)
class Found:
    """The files that hold a submission.

    Args:
        paths: One notebook or archive, or Python files in their order; empty where
            nothing was handed in, or nobody can tell which one is meant.
        several: The files of which one must be meant.
    """

    paths: tuple[Path, ...]
    several: tuple[Path, ...] = ()

    def repairs(self, path: Path) -> list[Repair]:
        """Return what to say if the work is not at `path`."""
        names = ", ".join(found.name for found in self.paths)
        return [Repair("name", names)] if self.paths != (path,) else []


def find_work(path: Path) -> Found:
    """Return the files that hold what should be the notebook at `path`.

    Links count only under the right name, where reading them is refused.

    Args:
        path: Where the notebook should be.
    """
    if _mode(path) and not stat.S_ISDIR(_mode(path)):
        return Found((path,))
    try:
        entries = sorted(path.parent.iterdir())
    except OSError:
        entries = []
    files = [p for p in entries if stat.S_ISREG(_mode(p)) and p.name[0] != "."]
    for suffix in (".ipynb", ".zip"):
        same = [p for p in files if p.suffix.lower() == suffix]
        if same:
            return _meant(same, path.stem)
    return Found(tuple(p for p in files if p.suffix.lower() == ".py"))


def _meant(files: list[Path], name: str) -> Found:
    """Choose among files of one kind: the only one, or the only one so called."""
    alike = [p for p in files if _plain(p.stem) == name.casefold()]
    for found in (files, alike):
        if len(found) == 1:
            return Found((found[0],))
    return Found((), tuple(files))


def _plain(stem: str) -> str:
    return _COPY.sub("", unicodedata.normalize("NFC", stem).casefold())


def _mode(path: Path) -> int:
    try:
        return path.lstat().st_mode
    except OSError:
        return 0

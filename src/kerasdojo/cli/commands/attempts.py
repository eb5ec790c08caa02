"""`kerasdojo attempts`: the student's own log."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kerasdojo import attempts
from kerasdojo.attempts import Attempt
from kerasdojo.cli.session import Session
from kerasdojo.cli.targets import require_workspace
from kerasdojo.course.workspace import find_workspace
from kerasdojo.explain import STATUS, clean
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from rich.table import Table

NAME = "attempts"
HELP = Text(
    en="show what is logged of your attempts, or switch the log off",
    ko="기록된 풀이 시도를 보여 줍니다 (기록을 끌 수도 있습니다)",
)
EXAMPLES = (
    "kerasdojo attempts                 the latest ones",
    "kerasdojo attempts my-notebooks    of a folder with notebooks",
    "kerasdojo attempts --off           log nothing from now on",
)
_STATE = {
    True: Text(
        en="Attempts are logged in {file}; it goes with your work when you submit it. "
        "Your code is never in it. kerasdojo attempts --off ends it.",
        ko="풀이 시도를 {file}에 기록하고, 제출할 때 함께 냅니다. "
        "코드는 기록하지 않습니다. 끄려면: kerasdojo attempts --off",
    ),
    False: Text(
        en="Attempts are not logged. kerasdojo attempts --on begins again.",
        ko="풀이 시도를 기록하지 않습니다. 다시 켜려면: kerasdojo attempts --on",
    ),
}
_NONE = Text(en="Nothing is logged yet.", ko="아직 기록이 없습니다.")
_HEADERS = (
    Text(en="time", ko="시각"),
    Text(en="exercise", ko="연습 문제"),
    Text(en="verdict", ko="판정"),
    Text(en="first failure", ko="처음 실패한 검사"),
    Text(en="hints", ko="힌트"),
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "folder": Text(en="a folder with notebooks", ko="노트북이 있는 폴더"),
        "last": Text(en="how many, 20 by default", ko="개수 (기본값: 20)"),
        "on": Text(en="log attempts", ko="기록 켜기"),
        "off": Text(en="log nothing", ko="기록 끄기"),
    }
    parser.add_argument("folder", nargs="?", type=Path, help=texts["folder"][language])
    parser.add_argument(
        "--last", type=int, default=20, metavar="N", help=texts["last"][language]
    )
    state = parser.add_mutually_exclusive_group()
    for name in ("on", "off"):
        state.add_argument(f"--{name}", action="store_true", help=texts[name][language])


def run(session: Session) -> int:
    """Show the log, or switch it."""
    arguments = session.arguments
    log = _log(session, arguments.folder)
    if arguments.on or arguments.off:
        attempts.switch(log, arguments.on)
    found = attempts.read(log)
    on = attempts.is_on(log)
    tree = [attempt.to_dict() for attempt in found]
    session.emit({"file": str(log), "on": on, "attempts": tree})
    if not (arguments.on or arguments.off):
        _show(session, found[-arguments.last :])
    session.say(_STATE[on], file=log)
    return 0


def _log(session: Session, folder: Path | None) -> Path:
    """Return the log of a folder, of the notebooks here, or of the workspace."""
    if folder is not None:
        return folder / attempts.FILE
    here = Path.cwd()
    if (here / attempts.FILE).exists() or any(here.glob("*.ipynb")):
        return here / attempts.FILE
    return require_workspace(find_workspace(session.course)).attempts


def _show(session: Session, found: list[Attempt]) -> None:
    if not found:
        session.say(_NONE)
    elif not session.as_json:
        session.show(_table(found, session.language))


def _table(found: list[Attempt], language: Language) -> "Table":
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for header in _HEADERS:
        table.add_column(header[language], overflow="fold")
    for attempt in found:
        first = attempt.misconception or attempt.check or ""
        cells = (
            f"{datetime.fromisoformat(attempt.time).astimezone():%Y-%m-%d %H:%M}",
            attempt.exercise or f"{attempt.concept}: {attempt.item}",
            STATUS[attempt.status][language],
            first,
            str(attempt.hints or ""),
        )
        table.add_row(*(clean(cell) for cell in cells))
    return table

"""`kerasdojo init`: a folder to work in."""

import argparse
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.course.workspace import create_workspace
from kerasdojo.text import Language, Text

NAME = "init"
HELP = Text(
    en="make a folder with your own copy of lessons and exercises",
    ko="설명과 연습 문제의 사본이 든 작업 폴더를 만듭니다",
)
EXAMPLES = ("kerasdojo init", "kerasdojo init my-dojo")
_DONE = Text(
    en="{count} files written to {folder}. Files that were there are kept.\n"
    "Next: cd {folder} && kerasdojo list",
    ko="{folder}에 파일 {count}개를 만들었습니다. 이미 있던 파일은 그대로 둡니다.\n"
    "다음: cd {folder} && kerasdojo list",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    folder = Text(en="the folder, kerasdojo-work by default", ko="폴더")
    parser.add_argument(
        "folder", nargs="?", type=Path, default="kerasdojo-work", help=folder[language]
    )


def run(session: Session) -> int:
    """Write what is not there yet."""
    folder = session.arguments.folder
    written = create_workspace(session.course, folder)
    session.emit({"folder": str(folder), "written": [str(path) for path in written]})
    session.say(_DONE, count=len(written), folder=folder)
    return 0

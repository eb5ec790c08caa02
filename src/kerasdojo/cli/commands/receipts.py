"""`kerasdojo receipts`: the key that receipts are signed with."""

import argparse
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

NAME = "receipts"
HELP = Text(
    en="make the key that receipts of grades are signed with",
    ko="채점 영수증에 서명할 열쇠를 만듭니다",
)
EXAMPLES = (
    "kerasdojo receipts keygen",
    "kerasdojo receipts keygen my-course",
)
_DONE = Text(
    en="Receipts of {root} will be signed from now on.\n"
    "Public key, for anyone who verifies them: {public}\n"
    "Private key, for nobody else: {private}",
    ko="이제부터 {root} 과정의 영수증에 서명합니다.\n"
    "공개 열쇠(영수증을 확인할 사람에게 나누어 주세요): {public}\n"
    "비밀 열쇠(아무에게도 주지 마세요): {private}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    action = Text(en="make a new key", ko="새 열쇠 만들기")
    folder = Text(en="the course folder, the current one by default", ko="과정 폴더")
    parser.add_argument("action", choices=("keygen",), help=action[language])
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(), help=folder[language]
    )


def run(session: Session) -> int:
    """Make the key and tell where its halves lie."""
    from kerasdojo.nbgrader.classroom import Classroom
    from kerasdojo.receipts import keys

    room = Classroom.above(session.arguments.folder)
    public = keys.make_key(room)
    private = keys.private_key_file(room)
    session.emit({"public": str(public), "private": str(private)})
    session.say(_DONE, root=room.root, public=public, private=private)
    return 0

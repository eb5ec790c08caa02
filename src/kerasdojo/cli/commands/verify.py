"""`kerasdojo verify`: whether receipts are what the instructor signed."""

import argparse
import contextlib
from pathlib import Path

from kerasdojo.cli.session import Session, UsageError
from kerasdojo.explain import clean
from kerasdojo.text import Language, Text

NAME = "verify"
HELP = Text(
    en="check that receipts of grades are genuine",
    ko="채점 영수증이 진짜인지 확인합니다",
)
EXAMPLES = (
    "kerasdojo verify my-course                         all receipts of a course",
    "kerasdojo verify results/s01/05_flatten_dense.receipt.json",
    "kerasdojo verify receipt.json --key receipt.pub    anywhere, with the public key",
)

_WHICH = Text(
    en="which instructor's? Run this in the course folder, or name the public key: "
    "--key receipt.pub",
    ko="어느 강사의 영수증인지 알 수 없습니다. 과정 폴더에서 실행하거나 공개 열쇠를 "
    "적으세요: --key receipt.pub",
)

_COUNT = Text(
    en="{genuine} of {count} receipts are genuine.",
    ko="영수증 {count}개 가운데 {genuine}개가 진짜입니다.",
)
_EMPTY = Text(
    en="{folder}: no receipts in it; grading writes them into results/ of the course "
    "folder",
    ko="{folder}: 영수증이 없습니다. 채점하면 과정 폴더의 results/에 생깁니다",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    files = Text(
        en="the receipts, or folders with receipts",
        ko="영수증 파일, 또는 영수증이 든 폴더",
    )
    key = Text(
        en="the instructor's public key; the one of the course folder by default",
        ko="강사의 공개 열쇠, 기본값은 과정 폴더의 열쇠",
    )
    parser.add_argument("files", nargs="+", type=Path, help=files[language])
    parser.add_argument("--key", type=Path, metavar="FILE", help=key[language])


def run(session: Session) -> int:
    """Tell about each file; 0 means that all are genuine."""
    from kerasdojo.receipts import keys, verify

    arguments = session.arguments
    key = keys.public_key(arguments.key or _own_key(arguments.files))
    files = [file for path in arguments.files for file in _receipts(path)]
    verdicts = [verify(file, key) for file in files]
    session.emit(
        [
            {"file": str(v.path), "state": v.state, "text": v.text.to_dict()}
            for v in verdicts
        ]
    )
    for verdict in verdicts:
        told = clean(verdict.text[session.language])
        session.say("{file}: {told}", file=verdict.path, told=told)
    genuine = sum(verdict.state == "genuine" for verdict in verdicts)
    if len(verdicts) > 1:
        session.say(_COUNT, genuine=genuine, count=len(verdicts))
    return 0 if genuine == len(verdicts) else 1


def _receipts(path: Path) -> list[Path]:
    """Return a file, or the receipts in a folder."""
    from kerasdojo.receipts.receipt import SUFFIX

    if not path.is_dir():
        return [path]
    if found := sorted(path.rglob(f"*{SUFFIX}")):
        return found
    raise UsageError(_EMPTY.format(folder=path))


def _own_key(files: list[Path]) -> Path:
    """Return the key of the course folder around us, or around the receipts."""
    from kerasdojo.course import CourseError
    from kerasdojo.nbgrader.classroom import Classroom
    from kerasdojo.receipts import keys

    for place in (Path(), *(f if f.is_dir() else f.parent for f in files)):
        with contextlib.suppress(CourseError):
            return keys.public_key_file(Classroom.above(place))
    raise UsageError(_WHICH)

"""`kerasdojo report`: how the class is doing."""

import argparse
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

NAME = "report"
HELP = Text(
    en="write how the class is doing: one HTML file",
    ko="학급의 학습 현황을 HTML 파일 하나로 만듭니다",
)
EXAMPLES = (
    "kerasdojo report my-course",
    "kerasdojo report my-course --out class.html --lang ko",
    "kerasdojo report my-course --json    the same facts as JSON beside it",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    folder = Text(en="the course folder", ko="과정 폴더")
    out = Text(en="the HTML file, report.html by default", ko="HTML 파일")
    parser.add_argument("folder", type=Path, help=folder[language])
    parser.add_argument("--out", type=Path, metavar="FILE", help=out[language])


def run(session: Session) -> int:
    """Write the report and tell where it is."""
    from kerasdojo.report import build

    arguments = session.arguments
    language = getattr(arguments, "lang", None)
    path = build(arguments.folder, arguments.out, language, as_json=session.as_json)
    tree = {"report": str(path)}
    if session.as_json:
        tree["json"] = str(path.with_suffix(".json"))
    session.emit(tree)
    session.say(str(path))
    return 0

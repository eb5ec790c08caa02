"""`kerasdojo report`: how the class is doing."""

import argparse
from pathlib import Path

from kerasdojo.cli.logfile import add_option
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
    "kerasdojo report my-course --csv     the rows behind every number beside it",
    "kerasdojo report my-course --json    the same facts as JSON beside it",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    folder = Text(en="the course folder", ko="과정 폴더")
    out = Text(en="the HTML file, report.html by default", ko="HTML 파일")
    rows = Text(
        en="write the rows behind the numbers beside it, as {kind}",
        ko="수치의 근거가 되는 행 자료를 {kind} 형식으로 옆에 저장합니다",
    )
    parser.add_argument("folder", type=Path, help=folder[language])
    parser.add_argument("--out", type=Path, metavar="FILE", help=out[language])
    for flag, kind in (("--csv", "CSV"), ("--parquet", "Parquet")):
        text = rows.format(kind=kind)[language]
        parser.add_argument(flag, action="store_true", help=text)
    add_option(parser, language)


def run(session: Session) -> int:
    """Write the report and tell where it is."""
    from kerasdojo.report import FORMATS, build

    arguments = session.arguments
    wanted = {**vars(arguments), "json": session.as_json}
    beside = [kind for kind in FORMATS if wanted[kind]]
    language = getattr(arguments, "lang", None)
    page, *others = build(arguments.folder, arguments.out, language, beside=beside)
    tree = {"report": str(page), "beside": [str(path) for path in others]}
    if session.as_json:
        tree["json"] = str(page.with_suffix(".json"))
    session.emit(tree)
    for path in (page, *others):
        session.say(str(path))
    return 0

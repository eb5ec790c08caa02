"""`kerasdojo export`: scores and quizzes for other systems."""

import argparse
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

NAME = "export"
HELP = Text(
    en="write scores and quizzes as files for other systems",
    ko="점수와 퀴즈를 다른 시스템에서 쓸 파일로 내보냅니다",
)
EXAMPLES = (
    "kerasdojo export my-course --format canvas",
    "kerasdojo export my-course --format csv --assignment 5 --student s01",
    "kerasdojo export my-course --format moodle-xml --lang ko --draws 3",
)
FORMATS = (
    "csv",
    "canvas",
    "moodle",
    "gradescope",
    "junit",
    "moodle-xml",
    "gift",
    "qti12",
    "qti21",
)
_OPEN = Text(
    en="{assignment}: {student} still needs manual grading",
    ko="{assignment}: {student} 학생의 답안은 아직 직접 채점해야 합니다",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "folder": Text(en="the course folder", ko="과정 폴더"),
        "format": Text(
            en="scores: csv (a line for each student and check), canvas, moodle, "
            "gradescope, junit; quizzes: moodle-xml, gift, qti12, qti21",
            ko="점수: csv(학생과 검사마다 한 줄), canvas, moodle, gradescope, "
            "junit, 퀴즈: moodle-xml, gift, qti12, qti21",
        ),
        "out": Text(en="file or folder to write", ko="내보낼 파일 또는 폴더"),
        "assignment": Text(en="only this concept; may be repeated", ko="이 단원만"),
        "student": Text(en="only this student; may be repeated", ko="이 학생만"),
        "draws": Text(
            en="variants of each question with parameters, 5 by default",
            ko="값이 바뀌는 문항마다 내보낼 변형의 수, 기본값 5",
        ),
    }
    words = {name: text[language] for name, text in texts.items()}
    add = parser.add_argument
    add("folder", type=Path, help=words["folder"])
    add("--format", choices=FORMATS, required=True, help=words["format"])
    add("--out", type=Path, metavar="PATH", help=words["out"])
    add("--draws", type=int, default=5, metavar="N", help=words["draws"])
    for name in ("assignment", "student"):
        add(f"--{name}", action="append", default=[], metavar="ID", help=words[name])


def run(session: Session) -> int:
    """Write the files and tell where they are."""
    from kerasdojo.exports import export

    arguments = session.arguments
    done = export(
        arguments.folder,
        arguments.format,
        arguments.out,
        getattr(arguments, "lang", None),
        arguments.assignment,
        arguments.student,
        arguments.draws,
    )
    pairs = [{"student_id": who, "assignment": what} for who, what in done.open]
    files = [str(path) for path in done.files]
    session.emit({"files": files, "needs_manual_grade": pairs})
    for file in files:
        session.say("{file}", file=file)
    for student, assignment in done.open:
        session.complain(session.tell(_OPEN, student=student, assignment=assignment))
    return 0

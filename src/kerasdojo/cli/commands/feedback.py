"""`kerasdojo feedback`: the pages students read, of a class at once."""

import argparse
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from kerasdojo.cli.logfile import add_option
from kerasdojo.cli.progress import with_progress
from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

NAME = "feedback"
HELP = Text(
    en="write the feedback pages of an assignment, as nbgrader does",
    ko="과제의 피드백 페이지를 nbgrader와 똑같이 만듭니다",
)
EXAMPLES = (
    "kerasdojo feedback 05_flatten_dense",
    "kerasdojo feedback 05_flatten_dense --student s01 --force",
    "nbgrader release_feedback 05_flatten_dense    then hands them out",
)
_DONE = Text(
    en="{written} written, {unchanged} unchanged, {failed} failed: {folder}",
    ko="새로 만듦 {written}건, 변경 없음 {unchanged}건, 실패 {failed}건: {folder}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    assignment = Text(en="the assignment", ko="과제")
    student = Text(en="only this student; may be repeated", ko="이 학생만, 반복 가능")
    force = Text(en="write unchanged pages again", ko="변경이 없어도 다시 만듦")
    course = Text(en="the course folder, the current one by default", ko="과정 폴더")
    parser.add_argument("assignment", help=assignment[language])
    parser.add_argument(
        "--student", action="append", default=[], metavar="ID", help=student[language]
    )
    parser.add_argument("--force", action="store_true", help=force[language])
    parser.add_argument(
        "--course", type=Path, default=Path(), metavar="FOLDER", help=course[language]
    )
    add_option(parser, language)


def run(session: Session) -> int:
    """Write the pages and tell what was done."""
    from kerasdojo.nbgrader.classroom import Classroom
    from kerasdojo.nbgrader.feedback import Feedback

    arguments = session.arguments
    room = Classroom.above(arguments.course)
    name = arguments.assignment
    if not (room.root / "source" / name).is_dir():
        name = room.course.resolve_concept(name)
    feedback = Feedback(room, name, arguments.student, force=arguments.force)
    told = list(with_progress(session, feedback))
    counts = Counter(entry.state for entry in told)
    session.emit([asdict(entry) for entry in told])
    states = {name: counts[name] for name in ("written", "unchanged", "failed")}
    session.say(_DONE, **states, folder=feedback.directory.feedback_directory)
    for entry in told:
        names = {"student": entry.student_id, "assignment": name}
        session.log.write("feedback", **names, state=entry.state)
        if entry.state == "failed":
            session.log.failed(entry.message, **names)
            session.complain(f"{entry.student_id}: {entry.message}")
    return 1 if counts["failed"] else 0

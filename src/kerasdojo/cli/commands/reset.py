"""`kerasdojo reset`: start an exercise again."""

import argparse

from kerasdojo.cli.session import Session, UsageError, shown
from kerasdojo.cli.targets import require_workspace
from kerasdojo.course import Exercise
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.text import Language, Text

NAME = "reset"
HELP = Text(
    en="start an exercise again; your work is kept as a backup",
    ko="연습 문제를 처음으로 되돌립니다 (작성한 내용은 백업)",
)
EXAMPLES = ("kerasdojo reset dense_forward",)
_DONE = Text(en="{file} is as it was at first.", ko="{file} 파일을 되돌렸습니다.")
_BACKUP = Text(en="Your work is kept in {file}.", ko="작성한 내용: {file}")
_UNKNOWN = Text(
    en="what {name} looked like at first is not known here; install the package or use "
    "a checkout with solutions.",
    ko="{name}의 처음 상태를 알 수 없습니다. 패키지를 다시 설치하세요.",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    name = Text(en="name of the exercise", ko="연습 문제 이름")
    parser.add_argument("exercise", help=name[language])


def run(session: Session) -> int:
    """Back the file up and write the stub."""
    course = session.course
    workspace = require_workspace(find_workspace(course))
    start_again(session, workspace, course.exercise(session.arguments.exercise))
    return 0


def start_again(session: Session, workspace: Workspace, exercise: Exercise) -> None:
    """Write the stub of an exercise, and say where the work is kept.

    Raises:
        UsageError: The stub is not known here.
    """
    stub = session.course.stub(exercise)
    if stub is None:
        raise UsageError(_UNKNOWN.format(name=exercise.name))
    backup = workspace.reset(exercise, stub)
    file = workspace.file(exercise)
    session.emit({"file": str(file), "backup": str(backup) if backup else None})
    session.say(_DONE, file=shown(file))
    if backup:
        session.say(_BACKUP, file=shown(backup))

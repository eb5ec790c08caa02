"""`kerasdojo solution`: the reference solution, once the exercise is passed."""

import argparse

from kerasdojo.cli.session import Session, UsageError
from kerasdojo.course import Exercise
from kerasdojo.course.derive import without_marks
from kerasdojo.course.progress import Progress
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.text import Language, Text

NAME = "solution"
HELP = Text(
    en="show the reference solution of an exercise you have passed",
    ko="통과한 연습 문제의 모범 답안을 보여 줍니다",
)
EXAMPLES = ("kerasdojo solution dense_forward",)
_NOT_YET = Text(
    en="Pass {name} first: kerasdojo check {name}. Stuck? kerasdojo hint {name}",
    ko="먼저 {name}을(를) 통과하세요: kerasdojo check {name}. "
    "막혔나요? kerasdojo hint {name}",
)
_NOT_HERE = Text(
    en="The solutions are not part of what students install; ask your instructor.",
    ko="모범 답안은 설치된 패키지에 들어 있지 않습니다. 강사에게 문의하세요.",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    name = Text(en="name of the exercise", ko="연습 문제 이름")
    parser.add_argument("exercise", help=name[language])


def run(session: Session) -> int:
    """Print the solution; 1 if the exercise has not been passed yet."""
    exercise = session.course.exercise(session.arguments.exercise)
    return show_solution(session, find_workspace(session.course), exercise)


def show_solution(
    session: Session, workspace: Workspace | None, exercise: Exercise
) -> int:
    """Print the solution of an exercise, if it is here and the student has passed it.

    Returns:
        The exit code.

    Raises:
        UsageError: The solutions are not installed.
    """
    course = session.course
    if course.solutions_dir is None:
        raise UsageError(_NOT_HERE)
    if not workspace or not Progress.of(workspace).record(exercise).passed:
        session.complain(session.tell(_NOT_YET, name=exercise.name))
        return 1
    path = course.solutions_dir / exercise.concept / f"{exercise.name}.py"
    source = without_marks(path.read_text(encoding="utf-8"), path.name)
    session.emit({"exercise": exercise.name, "solution": source})
    _show(session, source)
    return 0


def _show(session: Session, source: str) -> None:
    if not session.console.is_terminal:
        session.say(source.rstrip())
        return
    from rich.syntax import Syntax

    session.show(
        Syntax(source, "python", theme="ansi_dark", background_color="default")
    )

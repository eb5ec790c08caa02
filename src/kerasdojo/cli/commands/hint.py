"""`kerasdojo hint`: where to look, which call, a worked neighbour."""

import argparse

from kerasdojo.cli.markdown import show_markdown
from kerasdojo.cli.session import Session
from kerasdojo.course import Exercise
from kerasdojo.course.progress import Progress
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.text import Language, Text

NAME = "hint"
HELP = Text(
    en="show the next hint of an exercise; hints cost nothing",
    ko="연습 문제의 다음 힌트를 보여 줍니다 (감점 없음)",
)
EXAMPLES = (
    "kerasdojo hint dense_forward             the next hint",
    "kerasdojo hint dense_forward --number 1  the first one again",
    "kerasdojo hint dense_forward --all",
)
_HEAD = Text(en="**Hint {number} of {count}**", ko="**힌트 {number}/{count}**")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "exercise": Text(en="name of the exercise", ko="연습 문제 이름"),
        "number": Text(en="this hint", ko="이 번호의 힌트"),
        "all": Text(en="all hints", ko="모든 힌트"),
    }
    parser.add_argument("exercise", help=texts["exercise"][language])
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--number", type=int, choices=(1, 2, 3), help=texts["number"][language]
    )
    which.add_argument("--all", action="store_true", help=texts["all"][language])


def run(session: Session) -> int:
    """Print one hint or all."""
    arguments = session.arguments
    exercise = session.course.exercise(arguments.exercise)
    workspace = find_workspace(session.course)
    show_hints(session, workspace, exercise, arguments.number, arguments.all)
    return 0


def show_hints(
    session: Session,
    workspace: Workspace | None,
    exercise: Exercise,
    number: int | None = None,
    everything: bool = False,
) -> None:
    """Print the next hint, one by its number, or all, and remember how many were read.

    Args:
        session: Language and console.
        workspace: Where that is remembered.
        exercise: The exercise.
        number: This hint, the next one if None.
        everything: All hints.
    """
    numbers = _numbers(workspace, exercise, number, everything)
    hints = [(number, exercise.hints[number - 1]) for number in numbers]
    session.emit([{"number": n, "hint": hint.to_dict()} for n, hint in hints])
    for number, hint in hints:
        head = session.tell(_HEAD, number=number, count=len(exercise.hints))
        show_markdown(session, f"{head}\n\n{hint[session.language]}\n")


def _numbers(
    workspace: Workspace | None,
    exercise: Exercise,
    number: int | None,
    everything: bool,
) -> list[int]:
    """Return which hints to show, and remember how many were read."""
    count = len(exercise.hints)
    progress = Progress.of(workspace) if workspace else None
    read = progress.record(exercise).hints if progress else 0
    numbers = [number or min(read + 1, count)]
    if everything:
        numbers = list(range(1, count + 1))
    if progress:
        progress.record(exercise).hints = max(read, *numbers)
        progress.save()
    return numbers

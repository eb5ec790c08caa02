"""`kerasdojo watch`: grade on every save, one exercise after the other."""

import argparse
import contextlib
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.cli.targets import require_workspace
from kerasdojo.cli.watching import words
from kerasdojo.course import Exercise
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.text import Language, Text

NAME = "watch"
HELP = Text(
    en="grade on every save; keys for hint, next, quiz and more",
    ko="저장할 때마다 채점합니다 (힌트, 다음, 퀴즈 등은 키 하나로)",
)
EXAMPLES = (
    "kerasdojo watch                   where you stopped last time",
    "kerasdojo watch dense_forward",
    "kerasdojo watch --plain           for screen readers: nothing is redrawn",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    name = Text(en="exercise to begin with", ko="시작할 연습 문제")
    parser.add_argument("exercise", nargs="?", help=name[language])


def run(session: Session) -> int:
    """Grade until stopped or until everything is passed."""
    first = session.arguments.exercise
    exercise = session.course.exercise(first) if first else None
    return watch(session, require_workspace(find_workspace(session.course)), exercise)


def watch(session: Session, workspace: Workspace, first: Exercise | None = None) -> int:
    """Run watch mode in a workspace.

    Args:
        session: Language and console.
        workspace: The student's workspace.
        first: The exercise to begin with; where the student stopped if None.
    """
    from kerasdojo.autograding import Pool
    from kerasdojo.cli.watching.keyboard import Keyboard
    from kerasdojo.cli.watching.loop import Loop

    with (
        contextlib.suppress(KeyboardInterrupt),
        Keyboard() as keyboard,
        Pool(session.course) as pool,
    ):
        Loop(session, workspace, pool, keyboard).run(first)
    here = Path.cwd().resolve().is_relative_to(workspace.root.resolve())
    text = words.BYE if here else words.BYE_ELSEWHERE
    session.say(text, folder=workspace.root)
    return 0

"""`kerasdojo dev new`: start an exercise."""

import argparse

from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

NAME = "new"
HELP = Text(en="start a new exercise", ko="새 연습 문제를 만듭니다")
EXAMPLES = ("kerasdojo dev new 05_flatten_dense count_weights",)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    concept = Text(en="concept, made if it is new", ko="단원 (없으면 만듦)")
    exercise = Text(en="name of the exercise", ko="연습 문제 이름")
    parser.add_argument("concept", help=concept[language])
    parser.add_argument("exercise", help=exercise[language])


def run(session: Session) -> int:
    """Write the first files of an exercise."""
    from kerasdojo.course.scaffold import scaffold

    arguments = session.arguments
    written = scaffold(session.course, arguments.concept, arguments.exercise)
    files = [path.relative_to(session.course.root).as_posix() for path in written]
    session.emit({"written": files})
    for file in files:
        session.say(file)
    session.say(
        "fill in every TODO, then run `kerasdojo dev sync`, `kerasdojo dev check` and "
        "`kerasdojo dev audit`"
    )
    return 0

"""`kerasdojo demo`: a class of 40 made-up students, graded by nbgrader."""

import argparse
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

NAME = "demo"
HELP = Text(
    en="grade a class of 40 made-up students with nbgrader, in a few minutes",
    ko="가상의 학생 40명을 nbgrader로 채점해 봅니다 (몇 분)",
)
EXAMPLES = (
    "kerasdojo demo",
    "kerasdojo demo my-demo --lang ko",
    "kerasdojo demo --concepts 5 6",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    folder = Text(en="where to work, build/demo by default", ko="작업 폴더")
    concepts = Text(en="concepts to take, the first by default", ko="단원")
    parser.add_argument("folder", nargs="?", type=Path, help=folder[language])
    parser.add_argument(
        "--concepts", nargs="+", default=(), metavar="NAME", help=concepts[language]
    )


def run(session: Session) -> int:
    """Run the demonstration; 0 if every score is the expected one, else 1."""
    from rich.console import Console

    from kerasdojo.demo import run as run_demo

    arguments, course = session.arguments, session.course
    code = run_demo(
        arguments.folder,
        session.language,
        [course.resolve_concept(word) for word in arguments.concepts],
        course=course,
        console=Console(stderr=True) if session.as_json else session.console,
    )
    session.emit({"as_expected": code == 0})
    return int(code)

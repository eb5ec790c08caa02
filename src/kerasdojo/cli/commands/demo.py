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
EXAMPLES = ("kerasdojo demo", "kerasdojo demo my-demo --lang ko")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    folder = Text(en="where to keep the course, a new folder by default", ko="폴더")
    parser.add_argument("folder", nargs="?", type=Path, help=folder[language])


def run(session: Session) -> int:
    """Run the demonstration; 0 if every score is the expected one."""
    from kerasdojo.demo import run as run_demo

    folder = session.arguments.folder
    return int(run_demo(folder, session.language) or 0)

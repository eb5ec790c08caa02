"""`kerasdojo dev check`: the promises of the course, without TensorFlow."""

import argparse

from kerasdojo.cli.session import Session
from kerasdojo.course.verify import verify
from kerasdojo.text import Language, Text

NAME = "check"
HELP = Text(
    en="check the promises of the course; nothing is run, no TensorFlow is loaded",
    ko="과정의 약속을 검사합니다 (TensorFlow를 실행하지 않음)",
)
EXAMPLES = ("kerasdojo dev check", "kerasdojo dev check 05_flatten_dense")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    concepts = Text(en="concepts, all by default", ko="단원 (기본값: 모두)")
    parser.add_argument("concepts", nargs="*", help=concepts[language])


def run(session: Session) -> int:
    """Print every broken promise."""
    course = session.course
    concepts = [course.resolve_concept(word) for word in session.arguments.concepts]
    problems = verify(course, concepts)
    session.emit({"problems": problems})
    for problem in problems:
        session.say(problem)
    count = len(concepts) or len(course.concept_ids)
    session.say(f"{count} concepts checked, {len(problems)} problems")
    return 1 if problems else 0

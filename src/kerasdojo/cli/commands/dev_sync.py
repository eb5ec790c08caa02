"""`kerasdojo dev sync`: derive what `exercises/` holds from `solutions/`."""

import argparse

from kerasdojo.cli.session import Session
from kerasdojo.course.sync import derived_files
from kerasdojo.text import Language, Text

NAME = "sync"
HELP = Text(
    en="derive stubs and quizzes from the solutions",
    ko="풀이에서 문제 파일과 퀴즈를 만듭니다",
)
EXAMPLES = (
    "kerasdojo dev sync",
    "kerasdojo dev sync 05_flatten_dense",
    "kerasdojo dev sync --check        fail if a derived file is stale",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    concept = Text(en="one concept, all by default", ko="단원 하나 (기본값: 모두)")
    check = Text(en="write nothing, exit with 1 if stale", ko="검사만 합니다")
    parser.add_argument("concept", nargs="?", help=concept[language])
    parser.add_argument("--check", action="store_true", help=check[language])


def run(session: Session) -> int:
    """Write or check the derived files."""
    course, arguments = session.course, session.arguments
    concept = arguments.concept and course.resolve_concept(arguments.concept)
    changed = [e for e in derived_files(course, concept) if e.state != "fresh"]
    states = [(e.path.relative_to(course.root).as_posix(), e.state) for e in changed]
    if not arguments.check:
        for entry in changed:
            entry.write()
    session.emit([{"file": file, "state": state} for file, state in states])
    for file, state in states:
        session.say("{state:8} {file}", state=state, file=file)
    if arguments.check and changed:
        session.say("run `kerasdojo dev sync`")
        return 1
    session.say(f"{len(changed)} files written" if changed else "all fresh")
    return 0

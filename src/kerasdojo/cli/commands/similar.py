"""`kerasdojo similar`: pairs of submissions that somebody should look at."""

import argparse
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.explain import clean
from kerasdojo.text import Language, Text

NAME = "similar"
HELP = Text(
    en="show pairs of submissions that are alike: a question, not a verdict",
    ko="서로 비슷한 답안을 보여 줍니다 (판정이 아니라 물음입니다)",
)
EXAMPLES = (
    "kerasdojo similar my-course 05_flatten_dense",
    "kerasdojo similar my-course           all assignments together",
    "kerasdojo similar my-course 5 6 --out similar.html --lang ko",
)
_PAIR = Text(en="{one} and {other}: {exercises}", ko="{one} · {other}: {exercises}")
_NONE = Text(
    en="{count} students: no two are more alike than chance explains.",
    ko="학생 {count}명: 우연이라고 보기 어려울 만큼 비슷한 답안은 없습니다.",
)
_ASK = Text(
    en="{count} students, pairs to ask: {pairs}. Side by side: {file}",
    ko="학생 {count}명, 확인해 볼 쌍: {pairs}. 나란히 보기: {file}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "folder": Text(en="the course folder", ko="과정 폴더"),
        "assignments": Text(en="concepts, all by default", ko="단원 (기본값: 모두)"),
        "out": Text(
            en="the HTML file, similar.html in the course folder by default",
            ko="HTML 파일 (기본값: 과정 폴더의 similar.html)",
        ),
    }
    words = {name: text[language] for name, text in texts.items()}
    parser.add_argument("folder", type=Path, help=words["folder"])
    parser.add_argument("assignments", nargs="*", help=words["assignments"])
    parser.add_argument("--out", type=Path, metavar="FILE", help=words["out"])


def run(session: Session) -> int:
    """Compare, write the page and tell who is on it."""
    from kerasdojo.nbgrader.classroom import Classroom
    from kerasdojo.similarity import similar

    arguments = session.arguments
    room = Classroom.at(arguments.folder)
    names = [room.course.resolve_concept(word) for word in arguments.assignments]
    language = getattr(arguments, "lang", None)
    found, path = similar(room, names, arguments.out, language)
    pairs = [list(pair.students) for pair in found.pairs]
    session.emit({"page": str(path), "students": found.students, "pairs": pairs})
    for pair in found.pairs:
        exercises = ", ".join(match.exercise for match in pair.matches)
        one, other = map(clean, pair.students)
        session.say(_PAIR, one=one, other=other, exercises=clean(exercises))
    told = _ASK if pairs else _NONE
    session.say(told, count=found.students, pairs=len(pairs), file=path)
    return 0

"""`kerasdojo dev quiz`: prove the keys of the quizzes with TensorFlow."""

import argparse

from kerasdojo.cli.session import Session
from kerasdojo.course.sync import require_solutions
from kerasdojo.text import Language, Text

NAME = "quiz"
HELP = Text(
    en="prove the keys of the quizzes: run `verify` for some draws of each question",
    ko="퀴즈의 정답을 검증합니다: 문항마다 여러 값으로 `verify`를 실행합니다",
)
EXAMPLES = ("kerasdojo dev quiz", "kerasdojo dev quiz 05_flatten_dense --draws 5")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    concepts = Text(en="concepts, all by default", ko="단원 (기본값: 모두)")
    draws = Text(en="draws of each question, 3 by default", ko="문항마다 뽑을 횟수")
    parser.add_argument("concepts", nargs="*", help=concepts[language])
    parser.add_argument(
        "--draws", type=int, default=3, metavar="N", help=draws[language]
    )


def run(session: Session) -> int:
    """Run every `verify` and print what does not agree with its key."""
    from kerasdojo.quiz.load import load_quiz
    from kerasdojo.quiz.prove import prove

    course, arguments = session.course, session.arguments
    words = arguments.concepts
    concepts = [course.resolve_concept(word) for word in words] or course.concept_ids
    problems, count = [], 0
    for concept in concepts:
        path = require_solutions(course) / concept / "quiz.toml"
        if not path.exists():
            continue
        place = path.relative_to(course.root).as_posix()
        for item in load_quiz(path, place).items:
            count += 1
            for problem in prove(item, arguments.draws):
                problems.append(f"{place}: {problem}")
                session.say("{problem}", problem=problems[-1])
    session.emit({"items": count, "problems": problems})
    session.say(f"{count} questions, {len(problems)} problems")
    return 1 if problems else 0

"""`kerasdojo quiz`: questions of a concept, with new numbers each time."""

import argparse
import secrets
from collections.abc import Iterable

from kerasdojo.cli.markdown import show_markdown
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.explain import clean, points
from kerasdojo.quiz.answers import Verdict, grade
from kerasdojo.quiz.draw import variant_for
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import Item, Quiz
from kerasdojo.quiz.show import how_to_answer, question, read_answer
from kerasdojo.text import Language, Text

NAME = "quiz"
HELP = Text(
    en="answer the questions of a concept; numbers are new each time",
    ko="단원의 퀴즈를 풉니다 (숫자는 매번 새로 뽑습니다)",
)
EXAMPLES = (
    "kerasdojo quiz 5",
    "kerasdojo quiz 5 kernel_shape image_parameters",
    "kerasdojo quiz 5 --student kim     the numbers that kim gets",
)
_NO_KEYS = Text(
    en="the keys of the quizzes are not part of what students install; answer the "
    "questions in your notebook.",
    ko="퀴즈 정답은 설치된 패키지에 들어 있지 않습니다. 노트북에서 답하세요.",
)
_NO_QUIZ = Text(en="{concept} has no quiz.", ko="{concept}에는 퀴즈가 없습니다.")
_NO_ITEM = Text(
    en="no question is called {name!r}; choose from {names}",
    ko="{name!r}(이)라는 문항이 없습니다. 다음에서 고르세요: {names}",
)
_AGAIN = Text(en="Please type {how}.", ko="{how}로 답하세요.")
_RIGHT = Text(en="✓ right", ko="✓ 맞았습니다")
_PARTLY = Text(en="~ partly right", ko="~ 일부만 맞았습니다")
_WRONG = Text(en="✗ not right", ko="✗ 틀렸습니다")
_TOTAL = Text(en="{score}/{max_score} points", ko="{score}/{max_score}점")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "concept": Text(en="the concept", ko="단원"),
        "items": Text(en="questions, all by default", ko="문항 (기본값: 모두)"),
        "student": Text(en="draw the numbers of this student", ko="학생의 숫자 사용"),
    }
    parser.add_argument("concept", help=texts["concept"][language])
    parser.add_argument("items", nargs="*", help=texts["items"][language])
    parser.add_argument("--student", metavar="ID", help=texts["student"][language])


def run(session: Session) -> int:
    """Ask, grade and explain; the end of input ends the quiz."""
    quiz = _load(session, session.arguments.concept)
    items = _chosen(quiz, session.arguments.items)
    student = session.arguments.student or secrets.token_hex(8)
    if session.as_json:
        session.emit([_as_json(item, student) for item in items])
        return 0
    _ask_all(session, items, student)
    return 0


def ask_concept(session: Session, concept: str) -> None:
    """Ask the questions of one concept.

    Raises:
        UsageError: It has none, or the keys are not installed.
    """
    _ask_all(session, _load(session, concept).items, secrets.token_hex(8))


def _ask_all(session: Session, items: Iterable[Item], student: str) -> None:
    score, asked = 0.0, 0
    for item in items:
        verdict = _ask(session, item, student)
        if verdict is None:
            break
        asked += item.points
        score += verdict.share * item.points
    session.say(_TOTAL, score=points(score), max_score=asked)


def _load(session: Session, word: str) -> Quiz:
    course = session.course
    concept = course.resolve_concept(word)
    if course.solutions_dir is None:
        raise UsageError(_NO_KEYS)
    path = course.solutions_dir / concept / "quiz.toml"
    if not path.exists():
        raise UsageError(_NO_QUIZ.format(concept=concept))
    return load_quiz(path, path.relative_to(course.root).as_posix())


def _chosen(quiz: Quiz, names: Iterable[str]) -> list[Item]:
    known = {item.id: item for item in quiz.items}
    for name in names:
        if name not in known:
            raise UsageError(_NO_ITEM.format(name=name, names=", ".join(known)))
    return [known[name] for name in names] or list(quiz.items)


def _ask(session: Session, item: Item, student: str) -> Verdict | None:
    values = variant_for(item, student)
    show_markdown(session, question(item, values, session.language))
    how = how_to_answer(item, session.language)
    answer = None
    while answer is None:
        try:
            typed = input(f"\n[{how}] > ")
        except EOFError:
            print()
            return None
        answer = read_answer(item, clean(typed))
        if answer is None:
            session.say(_AGAIN, how=how)
    verdict = grade(item, values, answer)
    word = _RIGHT if verdict.right else _PARTLY if verdict.share else _WRONG
    show_markdown(
        session, f"{word[session.language]}. {verdict.why[session.language]}\n"
    )
    print()
    return verdict


def _as_json(item: Item, student: str) -> dict[str, object]:
    values = variant_for(item, student)
    return {
        "id": item.id,
        "kind": item.kind,
        "points": item.points,
        "question": {
            "en": question(item, values, "en"),
            "ko": question(item, values, "ko"),
        },
    }

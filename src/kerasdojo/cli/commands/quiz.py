"""`kerasdojo quiz`: questions of a concept, one at a time."""

import argparse
import secrets
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kerasdojo.cli.quizzing import Asked, Quizmaster, keyed_items, student_of
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.course.progress import current_concept
from kerasdojo.course.review import Review
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.quiz.answerfile import FILE
from kerasdojo.quiz.draw import variant_id
from kerasdojo.quiz.model import PublicItem, PublicQuiz
from kerasdojo.quiz.public import load_public_quiz
from kerasdojo.quiz.show import question
from kerasdojo.text import Language, Text

NAME = "quiz"
HELP = Text(
    en="answer the questions of a concept, or review what was wrong",
    ko="단원의 퀴즈를 풀거나 틀린 문항을 복습합니다",
)
EXAMPLES = (
    "kerasdojo quiz                     of the concept you are at",
    "kerasdojo quiz 5",
    "kerasdojo quiz 5 kernel_shape image_parameters",
    "kerasdojo quiz --review            what was wrong, with new numbers",
    "kerasdojo quiz 5 --student kim     the numbers that kim gets",
)
_NO_REVIEW = Text(
    en="which answers were wrong is not known here: the keys of the quizzes are not "
    "part of what students install. Your instructor's feedback tells it.",
    ko="여기서는 어떤 답이 틀렸는지 알 수 없습니다. 퀴즈 정답은 설치된 패키지에 들어 "
    "있지 않습니다. 강사의 피드백을 보세요.",
)
_NO_QUIZ = Text(en="{concept} has no quiz.", ko="{concept}에는 퀴즈가 없습니다.")
_NO_ITEM = Text(
    en="no question is called {name!r}; choose from {names}",
    ko="{name!r}(이)라는 문항이 없습니다. 다음에서 고르세요: {names}",
)
_NOTHING_DUE = Text(en="Nothing to review today.", ko="오늘 복습할 문항이 없습니다.")
_NEXT_DUE = Text(
    en="{count} questions come back later, the next on {day}.",
    ko="나중에 다시 나올 문항 {count}개, 다음 날짜: {day}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "concept": Text(en="the concept", ko="단원"),
        "items": Text(en="questions, all by default", ko="문항 (기본값: 모두)"),
        "student": Text(en="the numbers of this student id", ko="이 학번의 숫자 사용"),
        "review": Text(en="ask again what was wrong", ko="틀린 문항 복습"),
    }
    parser.add_argument("concept", nargs="?", help=texts["concept"][language])
    parser.add_argument("items", nargs="*", help=texts["items"][language])
    parser.add_argument("--student", metavar="ID", help=texts["student"][language])
    parser.add_argument("--review", action="store_true", help=texts["review"][language])


def run(session: Session) -> int:
    """Ask, grade and explain; the end of input ends the quiz."""
    arguments, course = session.arguments, session.course
    workspace = find_workspace(course)
    if arguments.review:
        return _review(session, workspace)
    word = arguments.concept or current_concept(course, workspace)
    concept = course.resolve_concept(word)
    questions = _questions(session, workspace, concept, arguments.items)
    if session.as_json:
        session.emit([_as_json(asked) for asked in questions])
        return 0
    Quizmaster(session, workspace).ask(questions)
    return 0


def ask_concept(session: Session, workspace: Workspace, concept: str) -> None:
    """Ask the questions of one concept.

    Raises:
        UsageError: It has none.
    """
    questions = _questions(session, workspace, concept, ())
    Quizmaster(session, workspace).ask(questions)


def _questions(
    session: Session, workspace: Workspace | None, concept: str, names: Iterable[str]
) -> list[Asked]:
    course = session.course
    folder = course.exercises_dir / concept
    if workspace and (workspace.root / "exercises" / concept).is_dir():
        folder = workspace.root / "exercises" / concept
    quiz = _public(folder, concept)
    student = student_of(session, folder, concept)
    kept = folder / FILE if workspace else None
    keyed = keyed_items(course, concept)
    return [
        Asked(concept, keyed.get(item.id, item), student, quiz.release, kept)
        for item in _chosen(quiz, names)
    ]


def _public(folder: Path, concept: str) -> PublicQuiz:
    path = folder / "quiz.toml"
    if not path.exists():
        raise UsageError(_NO_QUIZ.format(concept=concept))
    return load_public_quiz(path, f"{concept}/quiz.toml")


def _chosen(quiz: PublicQuiz, names: Iterable[str]) -> list[PublicItem]:
    known = {item.id: item for item in quiz.items}
    for name in names:
        if name not in known:
            raise UsageError(_NO_ITEM.format(name=name, names=", ".join(known)))
    return [known[name] for name in names] or list(quiz.items)


def _review(session: Session, workspace: Workspace | None) -> int:
    """Ask what was wrong and is due; with new numbers, so nothing is kept."""
    course = session.course
    if workspace is None or course.solutions_dir is None:
        raise UsageError(_NO_REVIEW)
    word = session.arguments.concept
    concepts = (course.resolve_concept(word),) if word else course.concept_ids
    review = Review.of(workspace)
    questions = []
    for key in review.due(date.today(), concepts):
        concept, _, name = key.partition("/")
        if item := keyed_items(course, concept).get(name):
            questions.append(Asked(concept, item, secrets.token_hex(8)))
    session.emit([_as_json(asked) for asked in questions])
    if questions and not session.as_json:
        Quizmaster(session, workspace).ask(questions)
    elif not questions:
        _nothing_due(session, review)
    return 0


def _nothing_due(session: Session, review: Review) -> None:
    session.say(_NOTHING_DUE)
    if review.cards:
        day = min(card.due for card in review.cards.values())
        session.say(_NEXT_DUE, count=len(review.cards), day=day)


def _as_json(asked: Asked) -> dict[str, object]:
    return {
        "concept": asked.concept,
        "id": asked.item.id,
        "kind": asked.item.kind,
        "points": asked.item.points,
        "variant": variant_id(asked.item, asked.values),
        "question": {
            "en": question(asked.item, asked.values, "en"),
            "ko": question(asked.item, asked.values, "ko"),
        },
    }

"""`kerasdojo show`: a lesson, or what an exercise asks for."""

import argparse
import contextlib
import webbrowser

from kerasdojo.cli.markdown import show_markdown
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.course import Concept, Course, CourseError, Exercise
from kerasdojo.course.model import OpenQuestion
from kerasdojo.text import Language, Text

NAME = "show"
HELP = Text(
    en="show a lesson, or what an exercise asks for",
    ko="단원의 설명이나 연습 문제의 내용을 보여 줍니다",
)
EXAMPLES = (
    "kerasdojo show 5",
    "kerasdojo show 5 --figure",
    "kerasdojo show dense_forward",
)
_POINT = Text(en="1 point", ko="1점")
_POINTS = Text(en="{points} points", ko="{points}점")
_HIDDEN = Text(en="hidden", ko="비공개")
_BY_HAND = Text(
    en="You answer this question in the notebook; a person grades it.",
    ko="이 문제는 노트북에서 답하며, 강사가 직접 채점합니다.",
)
_FIGURE = Text(
    en="Figure: {path}  (kerasdojo show {number} --figure opens it)",
    ko="그림: {path}  (kerasdojo show {number} --figure로 열기)",
)
_NO_FIGURE = Text(
    en="{concept} has no figure. Those with one: {others}",
    ko="{concept}에는 그림이 없습니다. 그림이 있는 단원: {others}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    what = Text(en="concept or exercise", ko="단원 또는 연습 문제")
    figure = Text(en="open the figure of the lesson", ko="설명에 나오는 그림을 엽니다")
    parser.add_argument("what", help=what[language])
    parser.add_argument("--figure", action="store_true", help=figure[language])


def run(session: Session) -> int:
    """Print the lesson or the task."""
    if session.arguments.figure:
        return _open_figure(session)
    course = session.course
    found = _named(course, session.arguments.what)
    if isinstance(found, Concept):
        show_lesson(session, found)
    else:
        concept = course.concept(found.concept)
        session.emit({"exercise": found.name, "task": found.task.to_dict()})
        show_markdown(session, task(concept, found, session.language))
    return 0


def show_lesson(session: Session, concept: Concept) -> None:
    """Print the lesson of a concept."""
    parts = [concept.lesson(session.language).strip()]
    parts += [_open(entry, session.language) for entry in concept.open_questions]
    text = "\n\n".join(parts)
    figure = concept.figure(session.language)
    path = None if figure is None else str(figure)
    session.emit({"concept": concept.id, "lesson": text, "figure": path})
    show_markdown(session, text)
    if figure:
        session.say("")
        session.say(_FIGURE, path=figure, number=concept.number)


def _open(entry: OpenQuestion, language: Language) -> str:
    head = f"## {entry.title[language]} ({_note(entry.points, False, language)})"
    return f"{head}\n\n{entry.task[language].strip()}\n\n*{_BY_HAND[language]}*"


def task(concept: Concept, exercise: Exercise, language: Language) -> str:
    """Return what an exercise asks for, in Markdown."""
    lines = [
        f"# {exercise.title[language]}",
        f"{concept.title[language]} · `{exercise.concept}/{exercise.name}`",
        exercise.task[language].strip(),
        "\n".join(
            f"- {check.title[language]} ({_note(check.points, check.hidden, language)})"
            for check in exercise.checks
        ),
    ]
    return "\n\n".join(lines)


def _named(course: Course, word: str) -> Concept | Exercise:
    """Return what a word names; a number is a concept."""
    if not word.isdecimal() and word not in course.concept_ids:
        with contextlib.suppress(CourseError):
            return course.exercise(word)
    return course.concept(word)


def _open_figure(session: Session) -> int:
    course = session.course
    found = _named(course, session.arguments.what)
    concept = course.concept(found.concept) if isinstance(found, Exercise) else found
    figure = concept.figure(session.language)
    if figure is None:
        others = [c.id for c in course.concepts if c.figure(session.language)]
        raise UsageError(
            _NO_FIGURE.format(concept=concept.id, others=", ".join(others) or "-")
        )
    session.emit({"concept": concept.id, "figure": str(figure)})
    session.say("{path}", path=figure)
    if not session.as_json:
        webbrowser.open(figure.resolve().as_uri())
    return 0


def _note(points: int, hidden: bool, language: Language) -> str:
    note = (_POINT if points == 1 else _POINTS).format(points=points)[language]
    return f"{note}, {_HIDDEN[language]}" if hidden else note

"""`kerasdojo show`: a lesson, or what an exercise asks for."""

import argparse

from kerasdojo.cli.markdown import show_markdown
from kerasdojo.cli.session import Session
from kerasdojo.course import Concept, CourseError, Exercise
from kerasdojo.text import Language, Text

NAME = "show"
HELP = Text(
    en="show a lesson, or what an exercise asks for",
    ko="단원의 설명이나 연습 문제의 내용을 보여 줍니다",
)
EXAMPLES = ("kerasdojo show 5", "kerasdojo show dense_forward")
_POINTS = Text(en="{points} points", ko="{points}점")
_HIDDEN = Text(en="hidden", ko="비공개")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    what = Text(en="concept or exercise", ko="단원 또는 연습 문제")
    parser.add_argument("what", help=what[language])


def run(session: Session) -> int:
    """Print the lesson or the task."""
    course, word = session.course, session.arguments.what
    try:
        if word.isdecimal() or word in course.concept_ids:
            raise CourseError(word)
        exercise = course.exercise(word)
    except CourseError:
        show_lesson(session, course.concept(word))
    else:
        concept = course.concept(exercise.concept)
        session.emit({"exercise": exercise.name, "task": exercise.task.to_dict()})
        show_markdown(session, task(concept, exercise, session.language))
    return 0


def show_lesson(session: Session, concept: Concept) -> None:
    """Print the lesson of a concept."""
    text = concept.lesson(session.language)
    session.emit({"concept": concept.id, "lesson": text})
    show_markdown(session, text)


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


def _note(points: int, hidden: bool, language: Language) -> str:
    note = _POINTS.format(points=points)[language]
    return f"{note}, {_HIDDEN[language]}" if hidden else note

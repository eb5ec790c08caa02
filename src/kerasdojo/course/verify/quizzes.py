"""Rules about quizzes."""

import re
from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import Concept, Course
from kerasdojo.course.sync import require_solutions
from kerasdojo.course.verify.floors import Floors
from kerasdojo.course.verify.source import relative
from kerasdojo.course.verify.texts import broken_marks, wrong_language
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import KINDS, Choice, Item, Mistake, Quiz
from kerasdojo.text import Text

_LIBRARY = re.compile(r"\b(keras|tf|layers|model)\.")


def items(course: Course, concept: Concept, floors: Floors) -> Iterator[str]:
    """The quiz is complete and speaks of described misconceptions."""
    path = require_solutions(course) / concept.id / "quiz.toml"
    place = relative(path, course.root)
    if not path.exists():
        if floors.quiz_items:
            yield f"{place}: is missing; write it"
        return
    quiz = load_quiz(path, place)
    yield from _enough(quiz, place, floors)
    for item in quiz.items:
        yield from _item(item, concept, f"{place}: `{item.id}`")
        if floors.quiz_proofs and not item.verify:
            yield f"{place}: `{item.id}` proves no key; add `verify`"


def mentioned_misconceptions(course: Course, concept: Concept) -> set[str]:
    """Return the misconceptions that the quiz of a concept names."""
    path: Path = require_solutions(course) / concept.id / "quiz.toml"
    if not path.exists():
        return set()
    try:
        quiz = load_quiz(path, relative(path, course.root))
    except CourseError:
        return set(concept.misconceptions)
    return {name for item in quiz.items for name in item.misconceptions}


def _enough(quiz: Quiz, place: str, floors: Floors) -> Iterator[str]:
    count = len(quiz.items)
    drawn = sum(bool(item.parameters) for item in quiz.items)
    if count < floors.quiz_items:
        yield f"{place}: {count} items; write {floors.quiz_items}"
    missing = sorted(set(KINDS) - {item.kind for item in quiz.items})
    if len(KINDS) - len(missing) < floors.quiz_kinds:
        yield f"{place}: no item is {' or '.join(missing)}; add one of each"
    if drawn * 100 < count * floors.quiz_parameters:
        yield (
            f"{place}: {drawn} of {count} items have parameters; give them to "
            f"{floors.quiz_parameters} %"
        )


def _item(item: Item, concept: Concept, place: str) -> Iterator[str]:
    for name in sorted(item.misconceptions - concept.misconceptions.keys()):
        yield (
            f"{place} names the misconception `{name}`, which is not described; add it "
            "to concept.toml"
        )
    if not item.choices and not item.mistakes:
        yield f"{place} knows no wrong answer; add `mistakes`"
    if not item.verify and _LIBRARY.search(item.code):
        yield f"{place} says what Keras does; add `verify` to prove the key"
    for name, text in _texts(item):
        yield from wrong_language(f"{place} {name}", text)
        yield from broken_marks(f"{place} {name}", text)


def _texts(item: Item) -> Iterator[tuple[str, Text]]:
    yield "prompt", item.prompt
    yield "why", item.why
    parts: tuple[Choice | Mistake, ...] = (*item.choices, *item.mistakes)
    for part in parts:
        yield f"why of {part.misconception}", part.why

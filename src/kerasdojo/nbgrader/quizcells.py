"""The quiz at the end of a concept's notebook: questions and plain answer cells.

nbgrader releases one notebook to everybody, so everybody gets the one draw of the
course folder, which follows from its secret. The locked grade cell names that draw, and
grading takes it from there.
"""

from __future__ import annotations

from typing import Any

from kerasdojo.course import Course
from kerasdojo.course.derive import BEGIN, END, STARTER
from kerasdojo.nbgrader import ids
from kerasdojo.nbgrader.notebook import code, read_only
from kerasdojo.nbgrader.words import WORDS, points
from kerasdojo.quiz.draw import variant_for, variant_id
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import Item, Quiz, Values
from kerasdojo.quiz.show import how_to_answer, key_text, question
from kerasdojo.quiz.verdicts import TITLE, keys
from kerasdojo.quiz.written import QUIZ, answer_name
from kerasdojo.text import Language

Cell = dict[str, Any]


def read_quiz(course: Course, concept_id: str) -> Quiz | None:
    """Return the quiz of a concept with its keys, None if there is none.

    Raises:
        CourseError: The quiz has mistakes.
    """
    path = keys(course, concept_id)
    return None if path is None else load_quiz(path)


def quiz_cells(
    quiz: Quiz, concept_id: str, lang: Language, secret: bytes
) -> list[Cell]:
    """Return the cells of a quiz, three for each question.

    Args:
        quiz: The questions.
        concept_id: Id of the concept.
        lang: Language of the questions.
        secret: Course secret; the draw follows from it.
    """
    heading = f"## {TITLE[lang]}\n\n{WORDS[lang]['quiz_text']}"
    cells = [read_only(ids.task_id(QUIZ), heading)]
    for number, item in enumerate(quiz.items, 1):
        cells += _item_cells(item, concept_id, number, lang, secret)
    return cells


def _item_cells(
    item: Item, concept_id: str, number: int, lang: Language, secret: bytes
) -> list[Cell]:
    values = variant_for(item, concept_id, secret)
    name = answer_name(item.id)
    worth = points(item.points, lang)
    heading = f"### {TITLE[lang]} {number} ({worth})"
    call = (
        f"# {worth}, {WORDS[lang]['graded_later']}\n"
        "from kerasdojo.nbgrader import grade_quiz\n\n"
        f'grade_quiz("{concept_id}/{item.id}", "{variant_id(item, values)}", "{lang}")'
    )
    grade_id = ids.grade_id(QUIZ, item.id)
    return [
        read_only(ids.task_id(name), f"{heading}\n\n{question(item, values, lang)}"),
        code(name, _answer(item, values, name, lang), solution=True),
        code(grade_id, call, grade=True, points=item.points),
    ]


def _answer(item: Item, values: Values, name: str, lang: Language) -> str:
    """Return the cell with the key; its starter is what students receive."""
    return "\n".join(
        (
            BEGIN,
            f"{name} = {key_text(item, values)!r}",
            STARTER,
            f"# # TODO: {how_to_answer(item, lang)}",
            f"# {name} = ...",
            END,
        )
    )

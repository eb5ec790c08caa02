"""The quiz at the end of a concept's notebook: questions and plain answer cells.

nbgrader releases one notebook to everybody. Questions that are the same for everybody
are text; those with numbers are cells that show a student's own numbers when they are
run. The locked grade cells name the release, from which the numbers follow together
with the student's id, and the questions as they were handed out.
"""

from __future__ import annotations

from typing import Any

from kerasdojo.course.derive import BEGIN, END, STARTER
from kerasdojo.nbgrader import ids
from kerasdojo.nbgrader.notebook import code, own_code, read_only
from kerasdojo.nbgrader.words import WORDS, points
from kerasdojo.quiz.draw import draws_of, edition, release_of, variant_for
from kerasdojo.quiz.model import Item, Quiz
from kerasdojo.quiz.show import how_to_answer, key_text, question
from kerasdojo.quiz.verdicts import TITLE
from kerasdojo.quiz.written import QUIZ, STUDENT, answer_name
from kerasdojo.text import Language

Cell = dict[str, Any]


def quiz_cells(
    quiz: Quiz, concept_id: str, lang: Language, secret: bytes
) -> list[Cell]:
    """Return the cells of a quiz, three for each question.

    Args:
        quiz: The questions.
        concept_id: Id of the concept.
        lang: Language of the questions.
        secret: Course secret; the draws follow from it.
    """
    release = release_of(secret, concept_id)
    heading = f"## {TITLE[lang]}\n\n{WORDS[lang]['quiz_text']}"
    cells = [read_only(ids.task_id(QUIZ), heading)]
    if any(len(draws_of(item)) > 1 for item in quiz.items):
        todo = f"# TODO: {WORDS[lang]['quiz_student']}"
        cells.append(own_code(STUDENT, f"{todo}\n{STUDENT} = ..."))
    call = f'from kerasdojo import quiz\n\nquiz("{concept_id}")'
    cells.append(code(ids.tool_id(QUIZ), call, locked=True))
    for number, item in enumerate(quiz.items, 1):
        cells += _item_cells(item, concept_id, number, lang, release)
    return cells


def _item_cells(
    item: Item, concept_id: str, number: int, lang: Language, release: str
) -> list[Cell]:
    name, place = answer_name(item.id), f"{concept_id}/{item.id}"
    worth = points(item.points, lang)
    call = (
        f"# {worth}, {WORDS[lang]['graded_later']}\n"
        "from kerasdojo.nbgrader import grade_quiz\n\n"
        f'grade_quiz("{place}", "{release}-{edition(item)}", "{lang}")'
    )
    grade_id = ids.grade_id(QUIZ, item.id)
    heading = f"### {TITLE[lang]} {number} ({worth})"
    return [
        _question(item, heading, place, lang),
        code(name, _answer(item, release, lang), solution=True),
        code(grade_id, call, grade=True, points=item.points),
    ]


def _question(item: Item, heading: str, place: str, lang: Language) -> Cell:
    name = ids.task_id(answer_name(item.id))
    draws = draws_of(item)
    if len(draws) == 1:
        return read_only(name, f"{heading}\n\n{question(item, draws[0], lang)}")
    call = (
        f"# {WORDS[lang]['quiz_show']}\n"
        "from kerasdojo.nbgrader import show_question\n\n"
        f'show_question("{place}", "{heading}", "{lang}")'
    )
    return code(name, call, locked=True)


def _answer(item: Item, release: str, lang: Language) -> str:
    """Return the cell with the key; its starter is what students receive."""
    name = answer_name(item.id)
    return "\n".join(
        (
            BEGIN,
            f"{name} = {key_text(item, variant_for(item, '', release))!r}",
            STARTER,
            f"# # TODO: {how_to_answer(item, lang)}",
            f"# {name} = ...",
            END,
        )
    )

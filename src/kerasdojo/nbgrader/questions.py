"""Questions with a student's own numbers, as Markdown in the output of their cell."""

from __future__ import annotations

import re
from typing import Any

from kerasdojo.course import Course
from kerasdojo.nbgrader.words import WORDS
from kerasdojo.quiz.draw import release_of, variant_for, variant_id
from kerasdojo.quiz.model import Item, PublicItem
from kerasdojo.quiz.show import question
from kerasdojo.quiz.verdicts import keyed_quiz
from kerasdojo.text import Language

_CALL = re.compile(r'^show_question\("[\w.-]+/(\w+)", "([^"]*)"', re.MULTILINE)


def shown_question(
    item: Item | PublicItem,
    heading: str,
    student_id: str,
    release: str,
    language: Language,
) -> str:
    """Return what the cell of a question shows to one student.

    Args:
        item: The question.
        heading: The line above it.
        student_id: Whose numbers; where nobody said, what to do about it.
        release: What the draws of the class follow from.
        language: Language of the question.
    """
    if not student_id:
        return WORDS[language]["quiz_nobody"]
    values = variant_for(item, student_id, release)
    whose = WORDS[language]["quiz_whose"].format(
        student=re.sub(r"[^\w.@+-]", "?", student_id), variant=variant_id(item, values)
    )
    return f"{heading}\n\n{question(item, values, language)}\n\n{whose}"


def write_questions(
    cells: list[dict[str, Any]],
    course: Course,
    concept_id: str,
    student_id: str,
    secret: bytes,
    language: Language,
) -> None:
    """Fill the outputs of all cells that show a question; students' code is not run.

    Args:
        cells: Cells of the notebook that was graded; they are changed.
        course: The course, with the keys of its quizzes.
        concept_id: Id of the concept.
        student_id: Whose notebook it is.
        secret: Course secret.
        language: Language of the questions.
    """
    quiz = keyed_quiz(course, concept_id)
    items = {item.id: item for item in quiz.items} if quiz else {}
    release = release_of(secret, concept_id)
    for cell in cells:
        called = _CALL.search(cell["source"]) if _is_locked_code(cell) else None
        if called and called[1] in items:
            item, heading = items[called[1]], called[2]
            text = shown_question(item, heading, student_id, release, language)
            cell["outputs"] = [_markdown(text)]


def _is_locked_code(cell: dict[str, Any]) -> bool:
    record = cell["metadata"].get("nbgrader", {})
    return (
        cell["cell_type"] == "code"
        and bool(record.get("locked"))
        and not record.get("grade")
    )


def _markdown(text: str) -> dict[str, Any]:
    data = {"text/markdown": text, "text/plain": text}
    return {"output_type": "display_data", "data": data, "metadata": {}}

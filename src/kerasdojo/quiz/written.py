"""Quiz answers in the code cells of a notebook or in a file: text that is never run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kerasdojo.quiz.fragments import UNPARSED, quietly
from kerasdojo.text import Text

if TYPE_CHECKING:
    from kerasdojo.quiz.answerfile import AnswerFile

QUIZ = "quiz"
MAX_SOURCE = 4000

STUDENT = "quiz_student_id"

_CALL = re.compile(r'^grade_quiz\("[\w.-]+/(\w+)", "(\w*)-(\w+)"', re.MULTILINE)


@dataclass(frozen=True)
class Written:
    """One answer of a submission, and the question it was asked by.

    Args:
        item: Id of the question.
        release: What the draws of the class follow from.
        edition: All draws of the question as they were handed out; see `edition`.
        text: The answer; None if there is none.
        student: Whose numbers notebook or file say they showed; empty if unsaid.
        variant: The draw that an answer from a file names; empty for a cell.
        problem: Why the file of answers could not be read.
    """

    item: str
    release: str
    edition: str
    text: str | None
    student: str = ""
    variant: str = ""
    problem: Text | None = None


def answer_name(item: str) -> str:
    """Return the name that an answer is assigned to; its cell is called alike."""
    return f"{QUIZ}_{item}"


def asked_in(source: str) -> Written | None:
    """Return the question that a grade cell is about, None for another cell."""
    match = _CALL.search(source)
    return None if match is None else Written(match[1], match[2], match[3], None)


def answered(
    question: Written, sources: Sequence[str], answers: AnswerFile | Text | None = None
) -> Written:
    """Return a question with its one answer: from the last cell, else from the file.

    Args:
        question: What was asked.
        sources: The cells before the grade cell, in order.
        answers: The file of answers, or what is wrong with it.
    """
    text = last_answer(sources, question.item)
    if readings(text) or answers is None:
        said = readings(last_value(sources, STUDENT))
        return replace(question, text=text, student=said[0] if said else "")
    if isinstance(answers, Text):
        return replace(question, text=text, problem=answers)
    answer = answers.answers.get(question.item)
    if answer is None:
        return replace(question, text=text)
    student, variant = answers.student_id, answer.variant
    return replace(question, text=answer.answer, student=student, variant=variant)


def last_answer(sources: Iterable[str], item: str) -> str | None:
    """Return what the last cell that answers a question assigns, as text.

    Args:
        sources: The cells before the grade cell, in order.
        item: Id of the question.
    """
    return last_value(sources, answer_name(item))


def last_value(sources: Iterable[str], name: str) -> str | None:
    """Return what the last cell that assigns to a name assigns, as text."""
    found = None
    for source in sources:
        text = _assigned(source, name)
        found = found if text is None else text
    return found


def readings(text: str | None) -> list[str]:
    """Return what an answer may mean as typed text, the likeliest first.

    `"b"`, `b`, `["a", "c"]` and `(None, 10)` are all read; `...`, `None` and an empty
    text are no answer.
    """
    if text is None or not text.strip():
        return []
    text = text[:MAX_SOURCE]
    try:
        value = quietly(ast.literal_eval, text)
    except UNPARSED:
        return [text]
    if value is None or value is ... or value == "":
        return []
    if isinstance(value, str):
        return [value, text] if value.strip() else []
    if isinstance(value, list | tuple | set) and value and _are_texts(value):
        words = sorted(value) if isinstance(value, set) else value
        return [" ".join(words), text]
    return [text]


def _are_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def _assigned(source: str, name: str) -> str | None:
    if name not in source:
        return None
    try:
        if len(source) > MAX_SOURCE:
            raise ValueError("too long to be parsed")
        body = quietly(ast.parse, source).body
    except UNPARSED:
        return _assigned_in_text(source, name)
    values = [
        node.value
        for node in body
        if isinstance(node, ast.Assign | ast.AnnAssign) and _target(node) == name
    ]
    if not values or values[-1] is None:
        return None
    return ast.get_source_segment(source, values[-1])


def _target(node: ast.Assign | ast.AnnAssign) -> str | None:
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    return target.id if isinstance(target, ast.Name) else None


def _assigned_in_text(source: str, name: str) -> str | None:
    """Return the answer in code that is no valid Python, such as `quiz_x = a c`."""
    found = re.findall(rf"^{name}[ \t]*=(?!=)[ \t]*([^\n]*)$", source, re.MULTILINE)
    return re.sub(r"\s+#.*$", "", found[-1]).strip() if found else None

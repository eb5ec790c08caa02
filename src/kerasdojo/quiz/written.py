"""Quiz answers in the code cells of a notebook: read as text, never run."""

import ast
import re
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

T = TypeVar("T")

QUIZ = "quiz"
MAX_SOURCE = 4000

_CALL = re.compile(r'^grade_quiz\("[\w.-]+/(\w+)", "(\w+)"', re.MULTILINE)
# `catch_warnings` changes the whole process.
_LOCK = Lock()
_UNPARSED = (SyntaxError, ValueError, RecursionError, MemoryError, TypeError)


@dataclass(frozen=True)
class Written:
    """One answer as it stands in the notebook.

    Args:
        item: Id of the question.
        variant: The draw that was asked, as `variant_id` names it.
        text: The right side of `quiz_<item> = ...`; None if there is none.
    """

    item: str
    variant: str
    text: str | None


def answer_name(item: str) -> str:
    """Return the name that an answer is assigned to; its cell is called alike."""
    return f"{QUIZ}_{item}"


def question_in(source: str) -> tuple[str, str] | None:
    """Return item and variant that a grade cell is about, None for another cell."""
    match = _CALL.search(source)
    return None if match is None else (match[1], match[2])


def last_answer(sources: Iterable[str], item: str) -> str | None:
    """Return what the last cell that answers a question assigns, as text.

    Args:
        sources: The cells before the grade cell, in order.
        item: Id of the question.
    """
    found = None
    for source in sources:
        text = _assigned(source, answer_name(item))
        found = found if text is None else text
    return found


def readings(text: str | None) -> list[str]:
    """Return what an answer may mean as typed text, the likeliest first.

    `"b"`, `b`, `["a", "c"]` and `(None, 10)` are all read; `...`, `None` and an empty
    text are no answer.
    """
    if text is None or not text.strip():
        return []
    try:
        value = _quietly(ast.literal_eval, text)
    except _UNPARSED:
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
        body = _quietly(ast.parse, source).body
    except _UNPARSED:
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


def _quietly(parse: Callable[[str], T], text: str) -> T:
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return parse(text)

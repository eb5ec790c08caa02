"""Questions as GIFT, Moodle's plain text format that many tools read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kerasdojo.exports.questions import Option, Question, number, percent

_SPECIAL = re.compile(r"([~=#{}:\\])")


def gift(questions: Sequence[Question]) -> str:
    """Return one file; every item is a category of its own."""
    parts = []
    category = None
    for question in questions:
        place = f"$course$/top/{question.concept}/{question.item}"
        if place != category:
            category = place
            parts.append(f"$CATEGORY: {place}")
        parts.append(_question(question))
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    r"""Return a text in which nothing has a meaning of its own.

    Example:
        >>> escape("a = {1}")
        'a \\= \\{1\\}'
    """
    text = _SPECIAL.sub(r"\\\1", text.replace("\r", ""))
    return text.replace("\n", r"\n")


def _question(question: Question) -> str:
    answers = "\n".join(f"  {line}" for line in _answers(question))
    sharp = "#" if question.kind == "number" else ""
    why = f"\n  ####[html]{escape(question.why)}"
    head = f"::{escape(question.name)}::[html]{escape(question.prompt)}"
    return f"{head} {{{sharp}\n{answers}{why}\n}}"


def _answers(question: Question) -> Iterator[str]:
    for option in question.options:
        yield f"{_sign(question, option)}{_value(question, option)}{_why(option)}"
    for line, place in question.pairs:
        yield f"=[html]{escape(line)} -> {escape(place)}"


def _sign(question: Question, option: Option) -> str:
    if question.kind == "multiple":
        return f"~%{percent(option.share)}%"
    if option.share > 0:
        return "="
    return "~" if question.kind == "single" else "=%0%"


def _value(question: Question, option: Option) -> str:
    if question.kind == "number":
        return f"{option.text}:{number(question.tolerance)}"
    if question.kind == "text":
        # `*` in a short answer stands for anything.
        return escape(option.text.replace("*", r"\*"))
    return f"[html]{escape(option.text)}"


def _why(option: Option) -> str:
    return f"#[html]{escape(option.why)}"

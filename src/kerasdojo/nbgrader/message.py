"""What a grade cell says about one check, as plain text."""

from __future__ import annotations

import textwrap

from kerasdojo.course import Concept
from kerasdojo.explain import clean, points, rows
from kerasdojo.nbgrader.words import WORDS
from kerasdojo.result import CheckResult
from kerasdojo.text import Language

# Feedback pages do not wrap lines, and `nbgrader validate` cuts them off. A Korean
# letter is as wide as two others.
WIDTH: dict[Language, int] = {"en": 76, "ko": 44}
_SIGNS = {"passed": "✓", "failed": "✗", "error": "!", "skipped": "–"}


def message(result: CheckResult, concept: Concept, lang: Language) -> str:
    """Return what the student reads about a check.

    Args:
        result: The verdict.
        concept: Its concept, which words the misconceptions.
        lang: The language to say it in.
    """
    words = WORDS[lang]
    sign = _SIGNS.get(result.status, "·")
    score = f"{points(result.score)} / {result.points}"
    title = clean(result.title[lang])
    lines = [f"{sign} {score}  {title}  ({words[_state(result)]})"]
    lines += [f"  {label}: {text}" for label, text in rows(result, concept, lang)]
    if len(lines) == 1 and f"{result.status}_text" in words:
        lines.append(f"  {words[f'{result.status}_text']}")
    return "".join(wrapped(line, WIDTH[lang]) for line in lines)


def wrapped(text: str, width: int) -> str:
    """Return text with lines that are no longer than a width."""
    parts = [
        textwrap.fill(
            line,
            width,
            subsequent_indent="    ",
            replace_whitespace=False,
            break_on_hyphens=False,
        )
        for line in text.split("\n")
    ]
    return "\n".join(parts) + "\n"


def _state(result: CheckResult) -> str:
    partial = result.status == "failed" and result.score > 0
    return "partial" if partial else result.status

"""What a grade cell says about one check, as plain text."""

from __future__ import annotations

import re

from kerasdojo.nbgrader.words import WORDS
from kerasdojo.result import CheckResult
from kerasdojo.text import Language

_SIGNS = {"passed": "✓", "failed": "✗", "error": "!", "skipped": "–"}
# Control, terminal and bidirectional characters: they could rewrite the line.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)?")


def plain(text: str) -> str:
    """Return text without terminal escapes, control and bidirectional characters."""
    return _CONTROL.sub("", _ANSI.sub("", text))


def message(result: CheckResult, lang: Language) -> str:
    """Return what the student reads about a check.

    Args:
        result: The verdict.
        lang: The language to say it in.
    """
    words = WORDS[lang]
    sign = _SIGNS.get(result.status, "·")
    score = f"{number(result.score)} / {result.points}"
    title = result.title[lang]
    lines = [f"{sign} {score}  {title}  ({words[_state(result)]})"]
    for name in ("found", "expected", "advice"):
        if text := getattr(result, name):
            lines.append(f"  {words[name]}: {text[lang]}")
    for line in result.lines[-1:]:
        place = f"{line.where}:{line.number}"
        lines.append(f"  {words['line']} ({place}): {line.source}")
    if len(lines) == 1 and f"{result.status}_text" in words:
        lines.append(f"  {words[f'{result.status}_text']}")
    return plain("\n".join(lines)) + "\n"


def number(value: float) -> str:
    """Return a score as people write it: `2`, `1.5`."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _state(result: CheckResult) -> str:
    partial = result.status == "failed" and result.score > 0
    return "partial" if partial else result.status

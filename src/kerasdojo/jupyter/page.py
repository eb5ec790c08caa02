"""Verdicts and hints as HTML. Everything but our own tags is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from kerasdojo.course import Concept
from kerasdojo.explain import clean, points, rows
from kerasdojo.jupyter.words import ONE_POINT, POINTS, STATES
from kerasdojo.result import CheckResult, ExerciseResult
from kerasdojo.text import Language

SIGNS = {"passed": "✓", "failed": "✗", "error": "!", "skipped": "–", "partial": "~"}


@cache
def asset(name: str) -> str:
    """Return a file that lies beside this module."""
    return files("kerasdojo.jupyter").joinpath(name).read_text(encoding="utf-8")


def box(body: str, language: Language, label: str) -> str:
    """Return HTML as one labelled part of the page, with its style.

    Args:
        body: HTML.
        language: Language of its words.
        label: What a screen reader calls it.
    """
    name = html.escape(label, quote=True)
    head = f'<section class="kerasdojo" lang="{language}" aria-label="{name}">'
    return f"{head}<style>{asset('style.css')}</style>{body}</section>"


def coded(text: str) -> str:
    """Return text as HTML, with code between backticks; nothing else has a meaning."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", html.escape(clean(text)))


def paragraphs(texts: Iterable[str]) -> str:
    """Return one paragraph for each text."""
    return "".join(f'<p class="kd-note">{coded(text)}</p>' for text in texts)


def markdown(text: str) -> str:
    """Return an author's Markdown as HTML; HTML in it is shown as text."""
    return str(_parser().render(text))


def inline(text: str) -> str:
    """Return one line of an author's Markdown as HTML."""
    return str(_parser().renderInline(text))


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def verdict(result: ExerciseResult, concept: Concept, language: Language) -> str:
    """Return a verdict as HTML: the first failure in full, the others in a line each.

    Args:
        result: The verdict.
        concept: Its concept, which words the misconceptions.
        language: Language of the words.
    """
    first = first_failure(result.checks)
    items = [
        _check(check, concept, language, full=check is first) for check in result.checks
    ]
    head = (
        f'<p class="kd-head">{_sign(result.status)}<strong>{coded(result.exercise)}'
        f"</strong> {coded(result.title[language])}"
        f"{_points(result.score, result.max_score, language)}</p>"
    )
    return f'{head}<ul class="kd-checks">{"".join(items)}</ul>'


def first_failure(checks: Sequence[CheckResult]) -> CheckResult | None:
    """Return the check to be explained, None if nothing failed."""
    return next((c for c in checks if c.status in ("failed", "error")), None)


def _check(
    check: CheckResult, concept: Concept, language: Language, *, full: bool
) -> str:
    state = state_of(check)
    line = (
        f"{_sign(state)}<span>{coded(check.title[language])}</span> "
        f'<em class="kd-state">{STATES[state][language]}</em>'
        f"{_points(check.score, check.points, language)}"
    )
    more = details(check, concept, language) if full else ""
    return f'<li class="kd-{state}">{line}{more}</li>'


def state_of(check: CheckResult) -> str:
    """Return the status of a check, or `partial` if some points were earned."""
    partial = check.status == "failed" and check.score > 0
    return "partial" if partial else check.status


def details(check: CheckResult, concept: Concept, language: Language) -> str:
    """Return everything there is to say about a check as a list of terms."""
    pairs = (
        f"<dt>{html.escape(label)}</dt><dd>{coded(text)}</dd>"
        for label, text in rows(check, concept, language)
    )
    return f"<dl>{''.join(pairs)}</dl>"


def _sign(state: str) -> str:
    sign = SIGNS.get(state, "·")
    return f'<span class="kd-sign kd-{state}" aria-hidden="true">{sign}</span>'


def _points(score: float, worth: int, language: Language) -> str:
    words = ONE_POINT if worth == 1 else POINTS
    text = words[language].format(score=points(score), max_score=worth)
    return f' <span class="kd-points">{text}</span>'

"""A `Result` as a student reads it in the terminal."""

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from kerasdojo.course import Concept
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.text import Language, Text

_SIGNS = {
    "passed": ("✓", "green"),
    "failed": ("✗", "bold red"),
    "error": ("!", "bold magenta"),
    "skipped": ("-", "dim"),
    "not_attempted": ("·", "dim"),
}
_LABELS = {
    "found": Text(en="found", ko="결과"),
    "expected": Text(en="expected", ko="기대한 값"),
    "advice": Text(en="try", ko="해 볼 것"),
    "misconception": Text(en="perhaps", ko="짐작"),
    "code": Text(en="your code", ko="내 코드"),
}
_HIDDEN = Text(en="hidden", ko="비공개")

# Escape sequences, control characters, and marks that turn the direction of text.
_UNSAFE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?"
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]",
    re.DOTALL,
)


def clean(text: str) -> str:
    """Return text without anything that could steer a terminal."""
    return _UNSAFE.sub("", text)


def render(
    result: Result, concept: Concept, language: Language, details: bool = False
) -> RenderableType:
    """Return the verdict: the first failure in full, the others in a line each.

    Args:
        result: The verdict.
        concept: The concept it is about.
        language: Language of the words.
        details: Whether every failure is shown in full.
    """
    parts: list[RenderableType] = []
    if result.note:
        parts.append(Line(clean(result.note[language]), style="yellow"))
    for exercise in result.exercises:
        parts.append(_heading(exercise, language))
        parts.extend(_checks(exercise, concept, language, details))
    return Group(*parts)


def _heading(exercise: ExerciseResult, language: Language) -> Line:
    sign, style = _SIGNS[exercise.status]
    line = Line.assemble((sign, style), " ", (exercise.exercise, "bold"))
    line.append(f"  {exercise.title[language]}")
    return line.append(f"  {points(exercise.score)}/{exercise.max_score}", style="dim")


def _checks(
    exercise: ExerciseResult, concept: Concept, language: Language, details: bool
) -> Iterator[RenderableType]:
    if exercise.status == "not_attempted":
        advice = exercise.checks[0].advice
        text = clean(advice[language]) if advice else ""
        yield Padding(Line(text, style="dim"), (0, 0, 0, 2))
        return
    explained = False
    for check in exercise.checks:
        yield Padding(_summary(check, language), (0, 0, 0, 2))
        if check.status in ("failed", "error") and (details or not explained):
            explained = True
            yield Padding(_explanation(check, concept, language), (0, 0, 0, 6))


def _summary(check: CheckResult, language: Language) -> RenderableType:
    sign, style = _SIGNS[check.status]
    title = Line(check.title[language])
    if check.hidden:
        title.append(f" ({_HIDDEN[language]})", style="dim")
    if check.status == "skipped" and check.advice:
        title.append(f"  {clean(check.advice[language])}", style="dim")
    table = Table.grid(padding=(0, 1), expand=False)
    table.add_column(width=1)
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    score = Line(f"{points(check.score)}/{check.points}", style="dim")
    table.add_row(Line(sign, style=style), title, score)
    return table


def _explanation(
    check: CheckResult, concept: Concept, language: Language
) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in _rows(check, concept, language):
        table.add_row(_LABELS[label][language], Line(clean(text)))
    return table


def _rows(
    check: CheckResult, concept: Concept, language: Language
) -> Iterator[tuple[str, str]]:
    for label in ("found", "expected", "advice"):
        text: Text | None = getattr(check, label)
        if text:
            yield label, text[language]
    known = concept.misconceptions.get(check.misconception or "")
    if known and known != check.advice:
        yield "misconception", known[language]
    if check.lines:
        line = check.lines[-1]
        yield "code", f"{line.where}:{line.number}  {line.source}"


def points(score: float) -> str:
    """Return points without a needless decimal.

    Example:
        >>> points(2.0), points(0.5)
        ('2', '0.5')
    """
    return f"{score:g}"

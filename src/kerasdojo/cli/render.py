"""A `Result` as a student reads it in the terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from kerasdojo.course import Concept
from kerasdojo.explain import clean, points, rows
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.text import Language, Text

_SIGNS = {
    "passed": ("✓", "green"),
    "failed": ("✗", "bold red"),
    "error": ("!", "bold magenta"),
    "skipped": ("-", "dim"),
    "not_attempted": ("·", "dim"),
}
_HIDDEN = Text(en="hidden", ko="비공개")


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
        parts.append(_checks(exercise, concept, language, details))
    return Group(*parts)


def _heading(exercise: ExerciseResult, language: Language) -> Line:
    sign, style = _SIGNS[exercise.status]
    line = Line.assemble((sign, style), " ", (exercise.exercise, "bold"))
    line.append(f"  {exercise.title[language]}")
    return line.append(f"  {points(exercise.score)}/{exercise.max_score}", style="dim")


def _checks(
    exercise: ExerciseResult, concept: Concept, language: Language, details: bool
) -> RenderableType:
    if exercise.status == "not_attempted":
        advice = exercise.checks[0].advice
        text = clean(advice[language]) if advice else ""
        return Padding(Line(text, style="dim"), (0, 0, 0, 2))
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    explained = False
    for check in exercise.checks:
        parts: list[RenderableType] = [_title(check, language)]
        if check.status in ("failed", "error") and (details or not explained):
            explained = True
            parts.append(_explanation(check, concept, language))
        sign, style = _SIGNS[check.status]
        score = Line(f"{points(check.score)}/{check.points}", style="dim")
        table.add_row(Line(sign, style=style), Group(*parts), score)
    return Padding(table, (0, 0, 0, 2), expand=False)


def _title(check: CheckResult, language: Language) -> RenderableType:
    title = Line(clean(check.title[language]))
    if check.hidden:
        title.append(f" ({_HIDDEN[language]})", style="dim")
    if check.status == "skipped" and check.advice:
        title.append(f"\n{clean(check.advice[language])}", style="dim")
    return title


def _explanation(
    check: CheckResult, concept: Concept, language: Language
) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in rows(check, concept, language):
        table.add_row(label, Line(text))
    return Padding(table, (0, 0, 0, 2), expand=False)

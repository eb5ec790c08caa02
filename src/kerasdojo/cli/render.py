"""A `Result` as a student reads it in the terminal."""

import re
from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from kerasdojo.cli.sketch import curves, shapes
from kerasdojo.course import Concept
from kerasdojo.explain import STATUS, clean, points, rows
from kerasdojo.result import CheckResult, ExerciseResult, Result, Status
from kerasdojo.text import Language, Text

_SIGNS: dict[Status, tuple[str, str]] = {
    "passed": ("✓", "green"),
    "failed": ("✗", "bold red"),
    "error": ("!", "bold magenta"),
    "skipped": ("-", "dim"),
    "not_attempted": ("·", "dim"),
}
# Where a row of a matrix ends and the next one begins.
_NEXT_ROW = re.compile(r"(?<=[\d.])\s*\] \[(?=\s*[-\d])")
_HIDDEN = Text(en="hidden", ko="비공개")
_DRAWINGS = {
    shapes: Text(en="shapes", ko="모양"),
    curves: Text(en="drawn", ko="그래프"),
}
_OTHERS = Text(en="other checks: {counts}", ko="다른 검사: {counts}")


def render(
    result: Result,
    concept: Concept,
    language: Language,
    details: bool = False,
    plain: bool = False,
) -> RenderableType:
    """Return the verdict: the first failure in full, the others in one line.

    Args:
        result: The verdict.
        concept: The concept it is about.
        language: Language of the words.
        details: Whether every check is shown, and every failure in full.
        plain: Words in place of signs and drawings, as a screen reader wants them.
    """
    view = _View(concept, language, details, plain)
    parts: list[RenderableType] = []
    if result.note:
        parts.append(Line(clean(result.note[language]), style="yellow"))
    for exercise in result.exercises:
        parts.append(view.heading(exercise))
        parts += [Padding(part, (0, 0, 0, 2)) for part in view.body(exercise)]
    return Group(*parts)


class _View:
    """How verdicts of one concept are shown."""

    def __init__(
        self, concept: Concept, language: Language, details: bool, plain: bool
    ):
        self.concept = concept
        self.language = language
        self.details = details
        self.plain = plain

    def heading(self, exercise: ExerciseResult) -> Line:
        line = self._sign(exercise.status).append(" ")
        line.append(exercise.exercise, style="bold")
        line.append(f"  {exercise.title[self.language]}")
        score = f"  {points(exercise.score)}/{exercise.max_score}"
        return line.append(score, style="dim")

    def body(self, exercise: ExerciseResult) -> Iterator[RenderableType]:
        if exercise.status == "not_attempted":
            advice = exercise.checks[0].advice
            yield Line(clean(advice[self.language]) if advice else "", style="dim")
            return
        rest = []
        explained = False
        for check in exercise.checks:
            failed = check.status in ("failed", "error")
            full = failed and (self.details or not explained)
            explained = explained or full
            if full or self.details or exercise.status == "passed":
                yield self._title(check)
            else:
                rest.append(check.status)
            if full:
                yield self._explanation(check)
        if rest:
            yield self._summary(rest)

    def _sign(self, status: Status) -> Line:
        if self.plain:
            return Line(f"{STATUS[status][self.language]}:")
        return Line.assemble(_SIGNS[status])

    def _title(self, check: CheckResult) -> RenderableType:
        line = self._sign(check.status)
        line.append(f" {clean(check.title[self.language])}", style="not dim")
        if check.hidden:
            line.append(f" ({_HIDDEN[self.language]})", style="dim")
        line.append(f"  {points(check.score)}/{check.points}", style="dim")
        if check.status == "skipped" and check.advice:
            line.append(f"\n  {clean(check.advice[self.language])}", style="dim")
        return line

    def _explanation(self, check: CheckResult) -> RenderableType:
        if self.plain:
            parts = rows(check, self.concept, self.language)
            return Line("\n".join(f"{label}: {text}" for label, text in parts))
        table = Table.grid(padding=(0, 2))
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
        for label, text in rows(check, self.concept, self.language):
            table.add_row(label, Line(_NEXT_ROW.sub("]\n [", text)))
        for draw, name in _DRAWINGS.items():
            if drawing := draw(check):
                table.add_row(name[self.language], Line(drawing))
        return Padding(table, (0, 0, 0, 2), expand=False)

    def _summary(self, statuses: list[Status]) -> Line:
        counts = Counter(statuses)
        words = [
            f"{STATUS[status][self.language]} {counts[status]}"
            for status in _SIGNS
            if counts[status]
        ]
        text = _OTHERS.format(counts=", ".join(words))
        return Line(text[self.language], style="dim")

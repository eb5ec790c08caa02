"""What the demo prints: progress, the table, where things are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.progress import TimeElapsedColumn as Elapsed
from rich.table import Table

from kerasdojo.course import Concept
from kerasdojo.demo.outcome import Outcome
from kerasdojo.demo.words import WORDS
from kerasdojo.text import Language

Tick = Callable[[], None]


def progress(console: Console) -> Progress:
    """Return a progress bar that is gone when it is done."""
    return Progress(
        TextColumn("{task.description:<24}"),
        BarColumn(),
        MofNCompleteColumn(),
        Elapsed(),
        console=console,
        transient=True,
    )


def table(concept: Concept, found: Sequence[Outcome], lang: Language) -> Table:
    """Return one concept's table: a row for each student, a column for each exercise.

    Args:
        concept: The concept.
        found: The outcomes of this concept.
        lang: Language of the table.
    """
    words = WORDS[lang]
    shown = Table(
        title=f"{concept.title[lang]}  ({words['how']})", title_justify="left"
    )
    shown.add_column(words["student"], no_wrap=True)
    shown.add_column(words["kind"])
    for exercise in concept.exercises:
        shown.add_column(exercise.name, justify="right")
    rows: dict[str, list[str]] = {}
    for outcome in found:
        student = outcome.student
        row = rows.setdefault(student.id, [student.id, escape(student.kind[lang])])
        row.append(_cell(outcome))
    for row in rows.values():
        shown.add_row(*row)
    return shown


def summary(
    found: Sequence[Outcome], seconds: dict[str, float], root: Path, lang: Language
) -> list[str]:
    """Return the last lines: verdict, times and where everything is."""
    words = WORDS[lang]
    wrong = [outcome for outcome in found if not outcome.right]
    named = [outcome.diagnosed for outcome in found if outcome.diagnosed is not None]
    verdict = words["wrong"] if wrong else words["right"]
    lines = [
        verdict.format(right=len(found) - len(wrong), all=len(found)),
        words["named"].format(right=sum(named), all=len(named)),
        "",
    ]
    lines += [f"{name:<24}{spent:7.1f} s" for name, spent in seconds.items()]
    lines += [f"{words['total']:<24}{sum(seconds.values()):7.1f} s", ""]
    places = {"feedback": "feedback", "report": "report.html", "log": "nbgrader.log"}
    lines += [f"{words[key]:<24}{root / name}" for key, name in places.items()]
    return lines


def _cell(outcome: Outcome) -> str:
    score = "–" if outcome.score is None else f"{outcome.score:g}"
    text = f"{score}/{outcome.expected}"
    return text if outcome.right else f"[bold red]{text} ✗[/]"

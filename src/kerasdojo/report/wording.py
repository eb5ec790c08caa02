"""How facts are worded: numbers, reasons, flags and trends."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup, escape

from kerasdojo.quiz.written import QUIZ
from kerasdojo.report import ctt, items
from kerasdojo.report.facts import Cell, ClassFacts, Reason, StudentFacts
from kerasdojo.report.words import Speaker
from kerasdojo.text import Text

LEVELS = ("0 %", "< 34 %", "< 67 %", "< 100 %", "100 %")

# A change of less says nothing.
_SAME = 0.05


def points(value: float | None) -> str:
    """Return a score as people write it; a dash where there is none."""
    if value is None or math.isnan(value):
        return "–"
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent(share: float | None) -> str:
    r"""Return a share in whole percent.

    Example:
        >>> [percent(share) for share in (0.125, 1, None)]
        ['12\xa0%', '100\xa0%', '–']
    """
    if share is None or math.isnan(share):
        return "–"
    return f"{round(100 * share)}\u00a0%"


def interval(entry: ctt.Interval) -> str:
    """Return a number with its interval.

    Example:
        >>> interval(ctt.Interval(0.5, 0.4, -0.6))
        '0.50 (0.40 – −0.60)'
    """
    if math.isnan(entry.value):
        return "–"
    if math.isnan(entry.low):
        return signed(entry.value)
    return f"{signed(entry.value)} ({signed(entry.low)} – {signed(entry.high)})"


def signed(value: float) -> str:
    """Return a number with two places; a dash for what is undefined."""
    return "–" if math.isnan(value) else f"{value:.2f}".replace("-", "−")


def day(time: datetime) -> str:
    """Return the day of a time, where the instructor is."""
    return time.astimezone().strftime("%Y-%m-%d")


def level(share: float) -> int:
    """Return the shade of a cell: 0 for nothing, the highest for everything only.

    Example:
        >>> [level(share) for share in (0, 0.1, 0.5, 0.99, 1)]
        [0, 1, 2, 3, 4]
    """
    if share >= 1:
        return len(LEVELS) - 1
    return 0 if share <= 0 else 1 + int(share * (len(LEVELS) - 2))


def sign(cell: Cell) -> str:
    """Return the sign that says without colour how a cell stands, or nothing."""
    if cell.needs_manual_grade or cell.status == "error":
        return "!"
    if cell.share >= 1:
        return "✓"
    return "·" if cell.status == "not_attempted" else ""


def prose(text: str) -> Markup:
    """Return a text as HTML, everything escaped but `code` and **what is stressed**.

    Example:
        >>> prose("`x < 1` **and** more")
        Markup('<code>x &lt; 1</code> <strong>and</strong> more')
    """
    return Markup(_MARKED.sub(_marked, str(escape(text))))


_MARKED = re.compile(r"(`+)(.+?)\1|(?<![\w*])\*\*(?=\S)(.+?)\*\*")


def _marked(found: re.Match[str]) -> str:
    if found[2]:
        return f"<code>{found[2]}</code>"
    return f"<strong>{_MARKED.sub(_marked, found[3])}</strong>"


class Wording:
    """Words sentences about one class in one language.

    Args:
        speaker: The words.
        facts: The class.
    """

    def __init__(self, speaker: Speaker, facts: ClassFacts):
        self._say = speaker
        self._titles = {c.concept: c.title for c in facts.concepts}
        self._items = dict(_items(facts))

    def title(self, text: Text) -> Markup:
        """Return a text of the course as HTML."""
        return prose(text[self._say.language])

    def concept(self, name: str) -> str:
        """Return the title of a concept."""
        return self._titles.get(name, Text(name, name))[self._say.language]

    def item(self, concept: str, exercise: str, item: str) -> Markup:
        """Return what a check or question is called."""
        text = self._items.get((concept, exercise, item))
        name = Markup('<code class="quiet">{}</code>').format(item)
        return name if text is None else self.title(text) + " " + name

    def reason(self, reason: Reason) -> str:
        """Return why a student may need help."""
        values = dict(reason.values)
        if "concepts" in values:
            titles = [self.concept(name) for name in values["concepts"]]
            values.update(concepts="; ".join(titles), n=len(titles), first=titles[0])
        if reason.kind == "stuck":
            values["title"] = values["title"][self._say.language]
            values["since"] = day(values["since"])
        return self._say(f"reason_{reason.kind}", **values)

    def flag(self, flag: items.Flag) -> str:
        """Return what a flag says."""
        return self._say(f"flag_{flag}", n=items.MIN_EACH)

    def trend(self, student: StudentFacts) -> str:
        """Return how a student's last concepts went; nothing where it is too early."""
        if student.trend is None:
            return ""
        change = round(100 * abs(student.trend))
        if abs(student.trend) < _SAME:
            return self._say("trend_same")
        return self._say("trend_up" if student.trend > 0 else "trend_down", n=change)


def _items(facts: ClassFacts) -> Iterator[tuple[tuple[str, str, str], Text]]:
    for concept in facts.concepts:
        for exercise in concept.exercises:
            for check in exercise.checks:
                yield (concept.concept, exercise.exercise, check.item), check.title
        for question in concept.questions:
            yield (concept.concept, QUIZ, question.item), question.title

"""The report as one HTML page that needs nothing from anywhere else."""

from __future__ import annotations

import datetime

from jinja2 import Environment, PackageLoader, StrictUndefined

from kerasdojo.report.classview import ClassView, Entry
from kerasdojo.report.words import WORDS
from kerasdojo.text import Language

_LEVELS = ("0 %", "< 34 %", "< 67 %", "< 100 %", "100 %")


def render(view: ClassView, language: Language) -> str:
    """Return the page.

    Args:
        view: The facts.
        language: Language of the page.
    """
    environment = Environment(
        loader=PackageLoader("kerasdojo.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(points=points, level=level, sign=sign)
    now = datetime.datetime.now().astimezone()
    return environment.get_template("report.html.j2").render(
        view=view,
        lang=language,
        words=WORDS[language],
        written=now.strftime("%Y-%m-%d %H:%M"),
        levels=_LEVELS,
    )


def points(value: float | None) -> str:
    """Return a score as people write it; a dash where there is none."""
    return "–" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def level(share: float) -> int:
    """Return the shade of a cell: 0 for nothing, the highest for everything only.

    Example:
        >>> [level(share) for share in (0, 0.1, 0.5, 0.99, 1)]
        [0, 1, 2, 3, 4]
    """
    if share >= 1:
        return len(_LEVELS) - 1
    return 0 if share <= 0 else 1 + int(share * (len(_LEVELS) - 2))


def sign(entry: Entry) -> str:
    """Return what says without colour how an entry stands."""
    if entry.needs_manual_grade or entry.status == "error":
        return "!"
    if entry.score >= entry.max_score:
        return "✓"
    return "·" if entry.status == "not_attempted" else ""

"""The report as one HTML page that needs nothing from anywhere else."""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kerasdojo.report import items, plots, risk, wording
from kerasdojo.report.facts import ClassFacts
from kerasdojo.report.words import Speaker
from kerasdojo.text import Language


def render(facts: ClassFacts, language: Language, *, live: str = "") -> str:
    """Return the page.

    Args:
        facts: What it says.
        language: Language of the page.
        live: Version of the page, for one that asks the dashboard which serves it for
            news.
    """
    say = Speaker(language)
    script = _asset("report.js")
    return (
        _environment(say, facts)
        .get_template("report.html.j2")
        .render(
            facts=facts,
            lang=language,
            live=live,
            policy=policy(script, live=bool(live)),
            script=Markup(script),
            style=Markup(_asset("report.css")),
            written=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        )
    )


def policy(script: str, *, live: bool) -> str:
    """Return what the page may do: run its own script, and nothing else.

    A live page may also ask the server that it came from.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    rules = [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        f"script-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    if live:
        rules.append("connect-src 'self'")
    return "; ".join(rules)


def _environment(say: Speaker, facts: ClassFacts) -> Environment:
    environment = Environment(
        loader=PackageLoader("kerasdojo.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = wording.Wording(say, facts)
    environment.filters.update(
        points=wording.points,
        percent=wording.percent,
        interval=wording.interval,
        signed=wording.signed,
        day=wording.day,
        level=wording.level,
        sign=wording.sign,
        title=words.title,
        prose=wording.prose,
    )
    environment.globals.update(
        say=say,
        words=words,
        levels=wording.LEVELS,
        rules=risk.RULES,
        min_students=items.MIN_STUDENTS,
        min_items=items.MIN_ITEMS,
        place={s.student_id: n for n, s in enumerate(facts.students, 1)},
        shares_plot=lambda: plots.shares_plot(facts.concepts, say),
        shape_plot=lambda concept: plots.shape_plot(concept, say),
        line_points=plots.line_points,
    )
    return environment


def _asset(name: str) -> str:
    folder = resources.files("kerasdojo.report") / "templates"
    return (folder / name).read_text(encoding="utf-8")

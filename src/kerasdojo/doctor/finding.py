"""One thing that was looked at, and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from kerasdojo.text import Text

State = Literal["ok", "note", "warning", "problem"]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Args:
        name: Its id; never changes.
        state: `note` costs nothing that is promised, `warning` may hurt, with a
            `problem` something does not work.
        found: What was found.
        fix: What to do; None where nothing is to be done.
    """

    name: str
    state: State
    found: Text
    fix: Text | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        fix = self.fix.to_dict() if self.fix else None
        record = {"name": self.name, "state": self.state}
        return {**record, "found": self.found.to_dict(), "fix": fix}


@dataclass(frozen=True)
class Section:
    """Findings that belong together."""

    name: str
    title: Text
    findings: tuple[Finding, ...]


def same(text: str) -> Text:
    """Return what reads the same in both languages."""
    return Text(en=text, ko=text)


def command(line: str) -> Text:
    """Return a fix that is a line to type."""
    return same(line)

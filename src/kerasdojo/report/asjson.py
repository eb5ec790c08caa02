"""The facts of a report as JSON; `docs/report.md` documents its keys."""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from kerasdojo.report.facts import ClassFacts

VERSION = 3


def to_dict(facts: ClassFacts) -> dict[str, Any]:
    """Return the facts as plain JSON values; what is undefined is null."""
    at_risk = [student.student_id for student in facts.at_risk]
    return {"version": VERSION, **_plain(facts), "at_risk": at_risk}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {
            entry.name: _plain(getattr(value, entry.name)) for entry in fields(value)
        }
    if isinstance(value, dict):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return None if isinstance(value, float) and math.isnan(value) else value

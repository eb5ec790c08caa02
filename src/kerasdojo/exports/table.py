"""CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

Value = str | float | int | bool | None

# What a spreadsheet takes for the start of a formula, and what hides one.
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe(value: Value) -> str:
    """Return a value as it may stand in a spreadsheet.

    Text that would be run as a formula gets an apostrophe in front, as spreadsheets
    themselves write such text; numbers are never text.

    Example:
        >>> [safe(value) for value in ("=1+1", "ada", -1.5, None)]
        ["'=1+1", 'ada', '-1.5', '']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:.12g}"
    text = value.replace("\0", "\ufffd")
    return f"'{text}" if text.lstrip(" ").startswith(_ACTIVE) else text


def csv_text(head: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """Return a table with a head as CSV (RFC 4180)."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([safe(entry) for entry in head])
    writer.writerows([safe(entry) for entry in row] for row in rows)
    return stream.getvalue()

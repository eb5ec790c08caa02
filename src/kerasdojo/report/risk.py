"""Who may need help: rules with numbers in them, and no score from nowhere.

A rule looks at concepts that at least half of the class has handed in, so that nobody
is called late with what has only just begun.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import takewhile

from kerasdojo.report.facts import Reason, Standing, Stuck, trace

# Concepts handed in neither of the last ones.
SILENT = 2
# Less than this part of the points in the last concepts.
LOW_SHARE = 0.5
LAST = 3
# This much less in the last concepts than in those before, seen from the class.
FALL = 0.25
# Attempts at one exercise without passing it.
STUCK_ATTEMPTS = 5

RULES = {
    "silent": {"concepts": SILENT},
    "low": {"percent": round(100 * LOW_SHARE), "concepts": LAST},
    "falling": {"points": round(100 * FALL), "concepts": LAST},
    "stuck": {"attempts": STUCK_ATTEMPTS},
}


def reasons(
    student_id: str, standings: Sequence[Standing], stuck: Sequence[Stuck]
) -> Iterator[Reason]:
    """Yield why a student may need help.

    Args:
        student_id: Who.
        standings: Concepts that half of the class has handed in, in order.
        stuck: Exercises without a way on.
    """
    submitted = [s for s in standings if s.share is not None]
    rows = trace("submissions", student_id=student_id)
    missing = _missing(standings)
    if len(missing) >= SILENT:
        yield Reason("silent", {"concepts": missing}, rows)
    rows = trace("items", student_id=student_id)
    shares = [s.share for s in submitted if s.share is not None]
    if len(shares) >= LAST and _mean(shares[-LAST:]) < LOW_SHARE:
        yield Reason("low", _last(submitted, shares), rows)
    change = trend(standings)
    if change is not None and change <= -FALL:
        before = round(100 * _mean(shares[:-LAST]))
        values = {**_last(submitted, shares), "before": before}
        yield Reason("falling", {**values, "points": round(-100 * change)}, rows)
    for entry in stuck:
        where = {"student_id": student_id, "concept": entry.concept}
        yield Reason(
            "stuck",
            {
                "exercise": entry.exercise,
                "title": entry.title,
                "attempts": entry.attempts,
                "since": entry.since,
            },
            trace("attempts", **where, exercise=entry.exercise),
        )


def trend(standings: Sequence[Standing]) -> float | None:
    """Return how much more was earned in the last concepts than in those before.

    Shares are taken from the median of the class, so that concepts which are hard for
    everybody make nobody fall.

    Returns:
        None where there are not as many concepts before.
    """
    shares = [s.share - s.median for s in standings if s.share is not None]
    if len(shares) < 2 * LAST:
        return None
    return _mean(shares[-LAST:]) - _mean(shares[:-LAST])


def _missing(standings: Sequence[Standing]) -> list[str]:
    """Return the concepts after the last one that was handed in."""
    silent = takewhile(lambda standing: standing.share is None, reversed(standings))
    return [standing.concept for standing in silent][::-1]


def _last(submitted: Sequence[Standing], shares: Sequence[float]) -> dict[str, object]:
    names = [standing.concept for standing in submitted[-LAST:]]
    percent = math.floor(100 * _mean(shares[-LAST:]))
    return {"percent": percent, "concepts": names}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)

"""Submissions whose checks take no time, so that the engine's own cost shows."""

from __future__ import annotations

from pathlib import Path

from kerasdojo.submission import Cell, Submission

COURSE = Path(__file__).resolve().parents[1] / "tests" / "fixtures" / "tiny"


def right_answer(number: int) -> Submission:
    """Return a right answer that differs from all others in a comment."""
    source = f"def double(x):\n    return 2 * x  # {number}"
    return Submission("01_numbers", (Cell(source, "cell 1", "double"),), f"s{number}")

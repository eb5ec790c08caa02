"""What a check raises when the work is not right: a sentence in both languages."""

from __future__ import annotations

from kerasdojo.text import Text


class Failure(Exception):
    """A check found something wrong.

    Args:
        found: What the submission did.
        expected: What was expected instead.
        advice: What to try next; the misconception's own text when None.
        misconception: Id of the misconception recognised.
    """

    def __init__(
        self,
        found: Text | None = None,
        expected: Text | None = None,
        advice: Text | None = None,
        misconception: str | None = None,
    ):
        super().__init__(found.en if found else "failed")
        self.found = found
        self.expected = expected
        self.advice = advice
        self.misconception = misconception

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
        guess: Id of a general mistake, shown where no misconception is recognised and
            the check is visible.
    """

    def __init__(
        self,
        found: Text | None = None,
        expected: Text | None = None,
        advice: Text | None = None,
        misconception: str | None = None,
        guess: str | None = None,
    ):
        super().__init__(found.en if found else "failed")
        self.found = found
        self.expected = expected
        self.advice = advice
        self.misconception = misconception
        self.guess = guess

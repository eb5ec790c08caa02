"""Small drawings for the terminal, in ASCII: every terminal shows them alike."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kerasdojo.result import CheckResult

_NUMBERS = re.compile(r"\[([-+.\deE ]+)\] \(shape")
_FEWEST, _MOST = 3, 10
_BAR = 16
_SHAPE = re.compile(r"shape \((\d+(?:, ?\d+)*),?\)")
_DIFFERS = "  !=  "
_LARGEST = 12
_MOST_AXES = 3


def shapes(check: CheckResult) -> str:
    """Return the shapes found and expected, side by side, where these differ.

    Args:
        check: The verdict.

    Returns:
        The drawing; nothing where no two small shapes are told.
    """
    if check.found is None or check.expected is None:
        return ""
    found, expected = shape_in(check.found.en), shape_in(check.expected.en)
    if found is None or expected is None or found == expected:
        return ""
    left, right = draw(found), draw(expected)
    return _beside(left, right) if left and right else ""


def curves(check: CheckResult) -> str:
    """Return the numbers found and expected as two curves beside each other.

    A loss after each epoch is a curve from top to bottom; the longer the bar, the
    larger the loss.

    Args:
        check: The verdict.

    Returns:
        The drawing; nothing where no two short rows of numbers from 0 up are told.
    """
    if check.found is None or check.expected is None:
        return ""
    found, expected = numbers_in(check.found.en), numbers_in(check.expected.en)
    if len(found) != len(expected) or not _FEWEST <= len(found) <= _MOST:
        return ""
    largest = max(*found, *expected)
    if min(*found, *expected) < 0 or not 0 < largest < math.inf:
        return ""
    left, right = (list(_bars(row, largest)) for row in (found, expected))
    return _beside(left, right)


def numbers_in(text: str) -> list[float]:
    """Return the numbers of the first row that an English text tells in full."""
    match = _NUMBERS.search(text)
    try:
        return [float(word) for word in match[1].split()] if match else []
    except ValueError:
        return []


def _bars(row: Sequence[float], largest: float) -> Iterator[str]:
    width = max(len(f"{number:.3g}") for number in row)
    for number in row:
        bar = "#" * round(_BAR * number / largest)
        yield f"{number:<{width}.3g} {bar:{_BAR}}"


def shape_in(text: str) -> tuple[int, ...] | None:
    """Return the first shape that an English text tells, or None."""
    match = _SHAPE.search(text)
    return tuple(int(size) for size in match[1].split(",")) if match else None


def draw(shape: tuple[int, ...]) -> list[str]:
    """Return a shape as rows of cells, or nothing if it is too large to help.

    A third axis is a row of tables beside each other.

    Example:
        >>> draw((2, 3))
        ['o o o', 'o o o']
    """
    if not shape or len(shape) > _MOST_AXES or not all(shape):
        return []
    tables, height, width = (1,) * (_MOST_AXES - len(shape)) + shape
    if height > _LARGEST or tables * width > _LARGEST:
        return []
    row = "  ".join([" ".join("o" * width)] * tables)
    return [row] * height


def _beside(left: list[str], right: list[str]) -> str:
    width = len(left[0])
    lines = zip_longest(left, right, fillvalue="")
    gaps = (_DIFFERS if not place else " " * len(_DIFFERS) for place in range(99))
    return "\n".join(
        f"{ours:{width}}{gap}{theirs}".rstrip()
        for (ours, theirs), gap in zip(lines, gaps, strict=False)
    )

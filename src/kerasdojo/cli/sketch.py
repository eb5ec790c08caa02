"""Small drawings for the terminal, in ASCII: every terminal shows them alike."""

import re
from itertools import zip_longest

from kerasdojo.result import CheckResult

_SHAPE = re.compile(r"shape \((\d+(?:, ?\d+)*),?\)")
_DIFFERS = "  !=  "
_LARGEST = 12
_MOST_AXES = 3


def sketch(check: CheckResult) -> str:
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

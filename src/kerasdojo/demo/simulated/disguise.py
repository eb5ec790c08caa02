"""What a copier does to code that should not look copied."""

from __future__ import annotations

import numpy as np

from kerasdojo.similarity.tokens import OWN, words

SWAPS = 3


def disguised(source: str, generator: np.random.Generator) -> str:
    """Return code with every name changed and some neighbouring lines swapped.

    Nothing makes sure that it still does the same.

    Args:
        source: Somebody else's code.
        generator: Where chance comes from.
    """
    lines = _renamed(source).splitlines()
    for _ in range(SWAPS):
        possible = [i for i in range(len(lines) - 1) if _can_swap(lines, i)]
        if possible:
            i = int(generator.choice(possible))
            lines[i : i + 2] = lines[i + 1], lines[i]
    return "\n".join(lines)


def _renamed(source: str) -> str:
    names: dict[str, str] = {}
    parts, place = [], 0
    for word in words(source):
        if word.text == OWN:
            name = names.setdefault(source[word.start : word.end], f"n{len(names)}")
            parts += [source[place : word.start], name]
            place = word.end
    return "".join(parts) + source[place:]


def _can_swap(lines: list[str], number: int) -> bool:
    """Whether two lines stand in the same block of a function."""
    depths = [len(line) - len(line.lstrip()) for line in lines[number : number + 2]]
    return depths[0] == depths[1] > 0

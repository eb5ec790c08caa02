"""The list that every damage enters, and its stages."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from case import Case

Damage = Callable[[Case, Random], None]
STAGES = ("cells", "export", "text", "bytes", "file")
DAMAGES: dict[str, tuple[str, Damage]] = {}


def damage(stage: str) -> Callable[[Damage], Damage]:
    """Enter a function into the list."""

    def enter(function: Damage) -> Damage:
        DAMAGES[function.__name__] = (stage, function)
        return function

    return enter

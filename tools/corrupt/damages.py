"""All that can happen to a notebook between a student's answer and grading.

Damages are small functions in `moved.py`, `edited.py` and `saved.py`. Each takes a
`Case` and a random generator, damages the case and keeps its promises up to date. They
are run in the order of their stages, whatever order they were chosen in.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import edited
import moved
import saved
from case import Case
from listed import DAMAGES, STAGES

__all__ = ["DAMAGES", "damaged", "edited", "moved", "saved"]
HUGE = 20_000_000


def damaged(case: Case, names: Sequence[str], rng: Random) -> Case:
    """Do damages to a case; of one stage behind `cells` the first one counts.

    Args:
        case: A whole notebook; it is changed.
        names: Keys of `DAMAGES`.
        rng: Decides everything that is left open.
    """
    for stage in STAGES:
        chosen = [DAMAGES[name] for name in names if DAMAGES[name][0] == stage]
        for _, do in chosen if stage == "cells" else chosen[:1]:
            do(case, rng)
        if stage == "export":
            case.serialise()
        if stage == "text":
            case.data = case.text.encode()
            case.kinds |= {"outputs"} if len(case.text) > HUGE else set()
    case.files = case.files or {case.file: case.data}
    return case

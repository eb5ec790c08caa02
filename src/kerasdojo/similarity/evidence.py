"""How much an exercise says about whether two students worked apart.

For each pair the likelihood of what was handed in is compared: if one copied, with the
chance that unrelated students write the same. That chance is the share of the class
that wrote it, so common code says nothing, and it sinks with length. If all worked
apart, a sum of these logarithms reaches log(x) with a probability of 1/x at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kerasdojo.similarity.prints import Prints

Matrix = npt.NDArray[np.float64]

# Fingerprints that more of the class have say nothing about anybody.
COMMON = 0.25
# Fingerprints that two answers must at least share; a line has about five.
FEWEST = 8
# Share of all their fingerprints. Of 2215 pairs of right answers of this
# course 0.4 % share more; of 542 copies with all names changed and three lines moved
# 98 % do.
ALIKE = 0.5
# How often someone who copies at all copies an exercise.
COPIED = 0.5
# What is believed of an answer before the class is counted: one in twenty writes the
# same, counted like ten students; every 25 fingerprints more make it e times rarer.
STRENGTH, BELIEF, LENGTH = 10.0, 0.5, 25.0


@dataclass(frozen=True)
class Compared:
    """One exercise of a class, everybody compared with everybody.

    Args:
        prints: Fingerprints by student; None where nothing was written.
        distinctive: Fingerprints that count, by student.
        shared: How many of them two students share.
        likeness: Which share of both their fingerprints that is.
        others: How many other students wrote something like it.
        evidence: For copying where above 0, against it where below.
    """

    prints: Sequence[Prints | None]
    distinctive: Sequence[frozenset[int]]
    shared: Matrix
    likeness: Matrix
    others: Matrix
    evidence: Matrix


def compare(sources: Sequence[str | None], stub: str) -> Compared:
    """Compare one exercise of a class.

    Args:
        sources: The code by student, None where there is none.
        stub: What everybody started from.
    """
    prints = [None if source is None else Prints.of(source) for source in sources]
    distinctive = _distinctive(prints, stub)
    shared = _shared(distinctive)
    sizes = shared.diagonal()
    likeness = shared / np.maximum(sizes[:, None] + sizes[None, :] - shared, 1)
    alike = (shared >= FEWEST) & (likeness >= ALIKE)
    np.fill_diagonal(alike, False)
    others = _others(alike.astype(np.float64))
    count = sum(bool(entry and entry.places) for entry in prints)
    belief = BELIEF * np.exp(-(shared - FEWEST) / LENGTH)
    chance = np.minimum(1.0, (others + belief) / (count - 2 + STRENGTH))
    told = np.minimum(sizes[:, None], sizes[None, :]) >= FEWEST
    against = np.where(told, np.log(1 - COPIED), 0.0)
    evidence = np.where(alike, np.log(COPIED / chance + 1 - COPIED), against)
    return Compared(prints, distinctive, shared, likeness, others, evidence)


def threshold(students: int, trials: int) -> float:
    """Return the evidence from which a pair is shown.

    Among students who all worked apart, one class in a thousand shows a pair.

    Args:
        students: How many are compared, each with each.
        trials: How often each pair is compared.
    """
    pairs = students * (students - 1) / 2
    return float(np.log(max(pairs, 1) * trials * 1000))


def _distinctive(prints: Sequence[Prints | None], stub: str) -> list[frozenset[int]]:
    given = Prints.of(stub).places
    counts = Counter(value for entry in prints if entry for value in entry.places)
    count = sum(entry is not None for entry in prints)
    most = max(2.0, COMMON * count)
    common = {value for value, number in counts.items() if number > most}
    return [
        frozenset(set(entry.places) - common - given.keys()) if entry else frozenset()
        for entry in prints
    ]


def _shared(sets: Sequence[frozenset[int]]) -> Matrix:
    """Return how many elements each two sets share."""
    columns = {value: i for i, value in enumerate(sorted(frozenset().union(*sets)))}
    table = np.zeros((len(sets), len(columns)), dtype=np.float32)
    for row, values in enumerate(sets):
        table[row, [columns[value] for value in values]] = 1
    return (table @ table.T).astype(np.float64)


def _others(alike: Matrix) -> Matrix:
    """Return how many others are like one of each two who are alike."""
    degrees = alike.sum(axis=1)
    either = degrees[:, None] + degrees[None, :] - alike @ alike
    return np.asarray(np.maximum(either - 2, 0), dtype=np.float64)

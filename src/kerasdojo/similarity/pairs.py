"""Pairs of students whose work is more alike than chance explains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kerasdojo.course import Refusal
from kerasdojo.similarity.evidence import Compared, Matrix, compare, threshold
from kerasdojo.text import Text

# student -> exercise -> code
Works = Mapping[str, Mapping[str, str]]

FEWEST_STUDENTS = 5
_FEW = Text(
    en="{count} submissions can be read, and among fewer than {fewest} nobody can tell "
    "what is common from what was copied",
    ko="읽을 수 있는 제출물이 {count}개입니다. {fewest}개보다 적으면 흔한 코드인지 "
    "베낀 코드인지 구별할 수 없습니다",
)


@dataclass(frozen=True)
class Match:
    """One exercise in which two students are alike.

    Args:
        assignment: The assignment.
        exercise: The exercise.
        likeness: Share of all their fingerprints that both have.
        others: How many other students wrote something like it.
        evidence: How much it says, as a logarithm.
        sources: The code of both.
        spans: What they share, as places in the code of both.
    """

    assignment: str
    exercise: str
    likeness: float
    others: int
    evidence: float
    sources: tuple[str, str]
    spans: tuple[list[tuple[int, int]], list[tuple[int, int]]]


@dataclass(frozen=True)
class Pair:
    """Two students whom somebody should ask.

    Args:
        students: Their ids.
        evidence: What all assignments together say, or one alone if that says more.
        assignments: Those that are enough alone; all of them, if only together.
        matches: What is alike, the most telling first.
    """

    students: tuple[str, str]
    evidence: float
    assignments: tuple[str, ...]
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class Similar:
    """What was found in a class.

    Args:
        assignments: What was compared.
        students: How many were compared, each with each.
        threshold: Evidence from which a pair is shown.
        pairs: The pairs, the most telling first.
    """

    assignments: tuple[str, ...]
    students: int
    threshold: float
    pairs: tuple[Pair, ...]


def find_pairs(works: Mapping[str, Works], stubs: Mapping[str, str]) -> Similar:
    """Return who should be asked.

    Args:
        works: Everybody's code by assignment.
        stubs: What everybody started from, by exercise.

    Raises:
        Refusal: There are too few students.
    """
    students = sorted(set().union(*works.values()))
    if len(students) < FEWEST_STUDENTS:
        raise Refusal(_FEW.format(count=len(students), fewest=FEWEST_STUDENTS))
    compared = {
        name: _compare(work, students, stubs) for name, work in sorted(works.items())
    }
    sums = {name: _sum(parts, len(students)) for name, parts in compared.items()}
    every = list(sums.values())
    limit = threshold(len(students), len(every) + (len(every) > 1))
    highest = np.maximum.reduce([*every, np.sum(every, axis=0)])
    pairs = [
        _pair(students, (int(i), int(j)), compared, sums, limit, float(highest[i, j]))
        for i, j in zip(*np.where(np.triu(highest, 1) >= limit), strict=True)
    ]
    pairs.sort(key=lambda pair: -pair.evidence)
    return Similar(tuple(sums), len(students), limit, tuple(pairs))


def _compare(
    work: Works, students: Sequence[str], stubs: Mapping[str, str]
) -> dict[str, Compared]:
    names = sorted(set().union(*work.values()) & stubs.keys())
    return {
        name: compare([work.get(s, {}).get(name) for s in students], stubs[name])
        for name in names
    }


def _sum(parts: Mapping[str, Compared], students: int) -> Matrix:
    total = np.zeros((students, students))
    for part in parts.values():
        total += part.evidence
    return total


def _pair(
    students: Sequence[str],
    place: tuple[int, int],
    compared: Mapping[str, Mapping[str, Compared]],
    sums: Mapping[str, Matrix],
    limit: float,
    evidence: float,
) -> Pair:
    alone = tuple(name for name, value in sums.items() if value[place] >= limit)
    matches = [
        _match(name, exercise, part, place)
        for name in alone or sums
        for exercise, part in compared[name].items()
        if part.evidence[place] > 0
    ]
    matches.sort(key=lambda match: -match.evidence)
    names = (students[place[0]], students[place[1]])
    return Pair(names, evidence, alone or tuple(sums), tuple(matches))


def _match(
    assignment: str, exercise: str, part: Compared, place: tuple[int, int]
) -> Match:
    first, second = place
    one, other = part.prints[first], part.prints[second]
    assert one is not None
    assert other is not None
    shared = part.distinctive[first] & part.distinctive[second]
    return Match(
        assignment,
        exercise,
        float(part.likeness[place]),
        int(part.others[place]),
        float(part.evidence[place]),
        (one.source, other.source),
        (one.spans(shared), other.spans(shared)),
    )

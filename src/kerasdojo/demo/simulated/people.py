"""The students of a simulated class, and what is planted in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

Profile = Literal["strong", "steady", "struggling", "dropout", "copier"]

# Profile: share of the class, mean and spread of the ability.
_MIX: dict[Profile, tuple[float, float, float]] = {
    "strong": (0.25, 1.3, 0.4),
    "steady": (0.47, 0.3, 0.5),
    "struggling": (0.17, -1.3, 0.4),
    "dropout": (0.09, -0.4, 0.6),
    "copier": (0.02, -0.8, 0.4),
}
_STUCK = 0.03


@dataclass(frozen=True)
class Plan:
    """What class to make.

    Args:
        students: How many.
        seed: Everything follows from it.
        concepts: Ids of the concepts; all by default.
        wrong_key: Whether one quiz question counts the wrong choice as right.
        logs: Whether students hand in logs of their attempts.
    """

    students: int = 200
    seed: int = 0
    concepts: tuple[str, ...] = ()
    wrong_key: bool = True
    logs: bool = True


@dataclass(frozen=True)
class Person:
    """One student.

    Args:
        id: Name of the folder.
        profile: What kind of student.
        ability: On the scale of item difficulties.
        concepts: How many concepts are handed in before the student stops.
        stuck_in: Number of the concept in which no exercise is ever solved, or None.
        copies: Whose work is handed in, or None.
    """

    id: str
    profile: Profile
    ability: float
    concepts: int
    stuck_in: int | None = None
    copies: str | None = None


@dataclass
class Truth:
    """What a report should find.

    Args:
        people: The class.
        wrong_keys: Concept and question whose key is wrong.
        stuck: Student, concept and exercise that was tried again and again.
    """

    people: tuple[Person, ...]
    wrong_keys: list[tuple[str, str]] = field(default_factory=list)
    stuck: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def copies(self) -> list[tuple[str, str]]:
        """Pairs of a copier and the student copied from."""
        return [(p.id, p.copies) for p in self.people if p.copies]


def draw_people(
    students: int, concepts: int, generator: np.random.Generator
) -> tuple[Person, ...]:
    """Return a class.

    Args:
        students: How many.
        concepts: How many concepts there are.
        generator: Where chance comes from.
    """
    profiles = _profiles(students)
    width = len(str(students))
    order = generator.permutation(students)
    ids = [f"s{number + 1:0{width}d}" for number in order]
    abilities = [generator.normal(*_MIX[profile][1:]) for profile in profiles]
    stuck = _stuck(profiles, students)
    models = [
        i for i, profile in zip(ids, profiles, strict=True) if profile == "strong"
    ]
    people = [
        Person(
            id=own_id,
            profile=profile,
            ability=float(ability),
            concepts=_stops(profile, concepts, generator),
            stuck_in=concepts - 1 - int(generator.integers(2)) if is_stuck else None,
            copies=models.pop() if profile == "copier" else None,
        )
        for own_id, profile, ability, is_stuck in zip(
            ids, profiles, abilities, stuck, strict=True
        )
    ]
    return tuple(sorted(people, key=lambda person: person.id))


def _profiles(students: int) -> list[Profile]:
    found: list[Profile] = []
    for profile, (share, *_) in _MIX.items():
        found += [profile] * round(share * students)
    return (found + ["steady"] * students)[:students]


def _stops(profile: Profile, concepts: int, generator: np.random.Generator) -> int:
    if profile != "dropout" or concepts < 4:
        return concepts
    return int(generator.integers(1, concepts - 2))


def _stuck(profiles: Sequence[Profile], students: int) -> list[bool]:
    """Some of the steady students are stuck once, so that no score tells it."""
    left = round(_STUCK * students)
    found = []
    for profile in profiles:
        found.append(profile == "steady" and left > 0)
        left -= found[-1]
    return found

"""Grades attacks through a pool, with any confinement, and looks what they reached."""

import dataclasses
from pathlib import Path

from attacks.attack import CONCEPT, SECRET

from kerasdojo.autograding import Pool
from kerasdojo.confine import Policy
from kerasdojo.submission import Cell, Submission

LIMITS = {"cell": 4, "call": 3, "check": 6}


@dataclasses.dataclass(frozen=True)
class Outcome:
    """How an attack went: its score, and whether it read or harmed something."""

    score: float
    reached: bool
    isolation: str


def grade(course, attacks, scene_of, answer, layers):
    """Return the outcome of every attack.

    Args:
        course: The attacked course.
        attacks: The attacks, each a cell.
        scene_of: Gives the places an attack aims at.
        answer: Gives the honest answer to an exercise.
        layers: Layers of confinement to apply.
    """
    policy = Policy(scratch=Path("/"), layers=frozenset(layers))
    outcomes = {}
    with Pool(course, secret=SECRET, policy=policy, limits=LIMITS) as pool:
        for attack in attacks:
            scene = scene_of(attack.name)
            result = pool.grade(submission(attack, scene, answer))
            text = str([cell.outputs for cell in result.cells])
            signs = [attack.evidence] if attack.evidence else ["CANARY", "HARMED"]
            reached = Path(scene["HARM"]).exists() or any(s in text for s in signs)
            broken = "error" if "broken" in result.versions else result.isolation
            outcomes[attack.name] = Outcome(result.score, reached, broken)
    return outcomes


def submission(attack, scene, answer):
    """Return what the attacker hands in, honest answers before the attack."""
    cells = [
        Cell(answer(name), "cell", name) for name in attack.keep if name != "bystander"
    ]
    cells.append(Cell(attack.aimed(scene), "attack", attack.exercise))
    if "bystander" in attack.keep:
        cells.append(Cell(answer("bystander"), "cell", "bystander"))
    names = tuple(dict.fromkeys([*attack.keep, attack.exercise]))
    return Submission(CONCEPT, tuple(cells), attack.name, exercises=names)

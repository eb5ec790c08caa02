"""How much of everything a concept must have."""

from dataclasses import dataclass

from kerasdojo.quiz.model import KINDS


@dataclass(frozen=True)
class Floors:
    """Least numbers that a complete concept meets.

    Args:
        exercises: Exercises of a concept.
        checks: Checks of an exercise.
        passing: Right answers in other styles, for each exercise.
        failing: Named wrong answers, for each exercise.
        hidden_share: One check in so many is hidden.
        beyond: Exercises that go beyond tutorials.
        quiz_items: Items of a quiz.
        quiz_parameters: Share of items with parameters, in percent.
        quiz_kinds: Different kinds of items in a quiz.
        quiz_proofs: Whether every key has to be proved by `verify`.
    """

    exercises: int = 4
    checks: int = 3
    passing: int = 3
    failing: int = 5
    hidden_share: int = 3
    beyond: int = 1
    quiz_items: int = 8
    quiz_parameters: int = 40
    quiz_kinds: int = len(KINDS)
    quiz_proofs: bool = True


NONE = Floors(
    exercises=0,
    checks=1,
    passing=0,
    failing=0,
    hidden_share=10**9,
    beyond=0,
    quiz_items=0,
    quiz_parameters=0,
    quiz_kinds=0,
    quiz_proofs=False,
)

"""What an instructor does next, and the command that does it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kerasdojo.term.standing import Assignment

Kind = Literal[
    "generate",
    "release",
    "hand_out",
    "collect",
    "autograde",
    "grade_by_hand",
    "feedback",
    "release_feedback",
]

# What is urgent for students comes first; a new assignment can wait.
_ORDER: tuple[Kind, ...] = (
    "collect",
    "autograde",
    "feedback",
    "release_feedback",
    "generate",
    "release",
)


@dataclass(frozen=True)
class Step:
    """One thing to do.

    Args:
        kind: What it is.
        assignment: For which assignment.
        command: What does it; empty where a person must.
        nbgrader: The command of nbgrader's own that it stands for; empty if that is it.
    """

    kind: Kind
    assignment: str
    command: tuple[str, ...] = ()
    nbgrader: tuple[str, ...] = ()


def next_step(entry: Assignment) -> Step:
    """Return what comes next for an assignment.

    Where nothing is left to do, that is handing out and waiting for submissions.
    """
    name = entry.name
    if not entry.generated:
        return Step("generate", name, ("nbgrader", "generate_assignment", name))
    if not entry.handed_out:
        return Step("release", name, ("nbgrader", "release_assignment", name))
    if entry.to_collect:
        return Step("collect", name, ("nbgrader", "collect", name, "--update"))
    return _grading(entry)


def _grading(entry: Assignment) -> Step:
    name = entry.name
    if entry.graded < entry.submitted:
        ours = ("kerasdojo", "autograde", name)
        return Step("autograde", name, ours, ("nbgrader", "autograde", name))
    if entry.by_hand:
        return Step("grade_by_hand", name)
    if entry.feedback < entry.graded:
        ours = ("kerasdojo", "feedback", name)
        theirs = ("nbgrader", "generate_feedback", name, "--force")
        return Step("feedback", name, ours, theirs)
    if entry.returned < entry.feedback:
        command = ("nbgrader", "release_feedback", name)
        return Step("release_feedback", name, command)
    return Step("hand_out", name)


def overall_step(entries: Iterable[Assignment]) -> Step | None:
    """Return the most urgent step that a command does, None if none is left."""
    steps = [step for step in map(next_step, entries) if step.command]
    return min(steps, key=lambda step: _ORDER.index(step.kind), default=None)

"""Attempts made with the check cells of a notebook, or with nbgrader's Validate."""

from __future__ import annotations

import os
from pathlib import Path

from kerasdojo import attempts
from kerasdojo.course import Exercise
from kerasdojo.result import CheckResult, ExerciseResult, Result

_RUN: dict[str, dict[str, CheckResult]] = {}


def note(exercise: Exercise, result: CheckResult) -> None:
    """Write an attempt down as soon as the last check that students receive has run.

    Args:
        exercise: The exercise.
        result: The verdict of one of its checks.
    """
    run = _RUN.setdefault(f"{exercise.concept}/{exercise.name}", {})
    run[result.check] = result
    received = [check.name for check in exercise.checks if not check.hidden]
    if result.check not in received[-1:]:
        return
    entry = ExerciseResult(exercise.name, exercise.title, tuple(run.values()))
    run.clear()
    seconds = sum(check.seconds for check in entry.checks)
    whole = Result(exercise.concept, "", (entry,), seconds=seconds)
    validates = os.environ.get("NBGRADER_EXECUTION") == "validate"
    # Where the notebook lies, whoever runs it.
    log = Path.cwd() / attempts.FILE
    logged = [a.hints for a in attempts.read(log) if a.exercise == exercise.name]
    read = {exercise.name: max(logged, default=0)}
    attempts.record(log, whole, "validate" if validates else "notebook", read)

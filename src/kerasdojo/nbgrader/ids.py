"""Names of nbgrader cells: one place decides them, everything else asks."""

from __future__ import annotations

import re

LESSON = "lesson--text"


def grade_id(exercise: str, check: str) -> str:
    """Return the id of the grade cell of a check; a solution cell is its exercise."""
    return f"{exercise}-{check}"


def task_id(exercise: str) -> str:
    """Return the id of the read-only cell that states the task."""
    return f"{exercise}--task"


def tool_id(exercise: str) -> str:
    """Return the id of the cell in which a student checks an answer or sees a quiz."""
    return f"{exercise}--tool"


def split_grade_id(name: str) -> tuple[str, str] | None:
    """Return (exercise, check) of a grade cell's id, None for a foreign id.

    Example:
        >>> split_grade_id("dense_forward-values")
        ('dense_forward', 'values')
    """
    match = re.fullmatch(r"(\w+)-(\w+)", name)
    return None if match is None else (match[1], match[2])

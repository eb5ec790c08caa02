"""The course inside a notebook: `check`, `hint`, `quiz` and `%load_ext kerasdojo`.

Importing this package imports neither IPython nor TensorFlow. Where a grader runs the
cells of a notebook, these functions do nothing.
"""

from __future__ import annotations

import os
import sys
from typing import Any

__all__ = ["check", "hint", "load_ipython_extension", "notebook_shell", "quiz"]


def check(exercise: str, *, clean: bool = False) -> None:
    """Check your answer to an exercise with the names defined in this notebook.

    Args:
        exercise: Name of the exercise.
        clean: Also run the saved notebook from top to bottom in a fresh process, and
            say where the verdict differs.

    Example:
        check("dense_forward")
    """
    if shell := notebook_shell("check"):
        from kerasdojo.jupyter import checking

        checking.check(shell, exercise, fresh=clean)


def hint(exercise: str, number: int | None = None) -> None:
    """Show the next hint of an exercise; hints cost no points.

    Args:
        exercise: Name of the exercise.
        number: This hint again, 1 for the first.

    Example:
        hint("dense_forward")
    """
    if shell := notebook_shell("hint"):
        from kerasdojo.jupyter import hinting

        hinting.hint(shell, exercise, number)


def quiz(concept: str = "") -> None:
    """Show the questions of a concept; answers are saved beside the notebook.

    Args:
        concept: The concept; that of the notebook by default.

    Example:
        quiz("05_flatten_dense")
    """
    if shell := notebook_shell("quiz"):
        from kerasdojo.jupyter import asking

        asking.quiz(shell, concept)


def load_ipython_extension(shell: Any) -> None:
    """Bring `check`, `hint` and `quiz` into a notebook, as names and as magics.

    A name that is taken keeps its meaning; `%check` works all the same.
    """
    for function in (check, hint, quiz):
        name = function.__name__
        shell.user_ns.setdefault(name, function)
        shell.register_magic_function(_magic(function), "line", name)


def notebook_shell(name: str) -> Any:
    """Return the shell of this notebook; None where a grader or nothing shows output.

    Args:
        name: The function that was called, for the message outside of notebooks.
    """
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None and not sys.flags.isolated:
        print(f"{name}() works in a notebook; in a terminal: kerasdojo {name}")
    return None if "NBGRADER_EXECUTION" in os.environ else shell


def _magic(function: Any) -> Any:
    def run(line: str) -> None:
        function(*line.replace('"', " ").replace("'", " ").split())

    run.__doc__ = function.__doc__
    return run

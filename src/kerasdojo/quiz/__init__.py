"""Quizzes: questions with parameters, keys and named wrong answers.

The package can be called, so that `from kerasdojo import quiz` gives notebooks
`quiz("05_flatten_dense")`, beside `kerasdojo.quiz.answers` and the others.
"""

import sys
from types import ModuleType


class _Callable(ModuleType):
    def __call__(self, concept: str = "") -> None:
        """Show the questions of a concept in a notebook."""
        from kerasdojo.jupyter import quiz

        quiz(concept)


sys.modules[__name__].__class__ = _Callable

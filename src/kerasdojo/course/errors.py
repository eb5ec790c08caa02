"""What is wrong with the course itself: an author's mistake, never a student's."""

import difflib
from collections.abc import Iterable

from kerasdojo.text import Text


class CourseError(Exception):
    """Mistakes in course files; each names file, key and fix.

    Args:
        problems: One sentence for each mistake; all of a file are reported at once.
    """

    def __init__(self, problems: Iterable[str] | str):
        self.problems = (problems,) if isinstance(problems, str) else tuple(problems)
        super().__init__("\n".join(self.problems))


class Refusal(CourseError):
    """A command that cannot go on, for a reason that is told in both languages.

    Args:
        text: What is wrong and what to do.
    """

    def __init__(self, text: Text):
        super().__init__(text.en)
        self.text = text


class UnknownName(Refusal):
    """A name that no concept or exercise answers to; students read this one."""


def unknown_exercise(name: str, known: Iterable[str]) -> UnknownName:
    """Return the error for a name that is no exercise."""
    close = difflib.get_close_matches(name, list(known), n=1)
    hint = Text(en="see `kerasdojo list`", ko="`kerasdojo list`로 확인하세요")
    if close:
        hint = Text(
            en=f"did you mean `{close[0]}`?", ko=f"혹시 `{close[0]}`을(를) 찾나요?"
        )
    return UnknownName(
        Text(
            en=f"no exercise is called {name!r}; {hint.en}",
            ko=f"{name!r}(이)라는 연습 문제가 없습니다. {hint.ko}",
        )
    )


def unknown_concept(name: str, choices: Iterable[str]) -> UnknownName:
    """Return the error for a name that no single concept answers to."""
    listed = ", ".join(choices) or "-"
    return UnknownName(
        Text(
            en=f"no single concept is called {name!r}; choose one: {listed}",
            ko=f"{name!r}에 해당하는 단원을 하나로 정할 수 없습니다. "
            f"다음에서 고르세요: {listed}",
        )
    )

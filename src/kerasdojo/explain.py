"""The words of a verdict, for every front end that shows text."""

import re
from collections.abc import Iterator

from kerasdojo.course import Concept
from kerasdojo.result import CheckResult, Status
from kerasdojo.text import Language, Text

LABELS = {
    "found": Text(en="found", ko="결과"),
    "expected": Text(en="expected", ko="기대한 값"),
    "advice": Text(en="try", ko="해 볼 것"),
    "misconception": Text(en="perhaps", ko="짐작"),
    "code": Text(en="your code", ko="내 코드"),
}

STATUS: dict[Status, Text] = {
    "passed": Text(en="passed", ko="통과"),
    "failed": Text(en="failed", ko="실패"),
    "error": Text(en="our error", ko="채점기 오류"),
    "skipped": Text(en="skipped", ko="건너뜀"),
    "not_attempted": Text(en="not attempted", ko="미작성"),
}

# What a text says again that its label has said.
_REPEATED = re.compile(
    r"^(?:(?:Found|Expected)\s+|(?:결과|기대값):\s*|(?:결과의|기대한)\s+(?=모양|dtype|자료형))"
)

# Escape sequences, control characters, and marks that turn the direction of text.
_UNSAFE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?"
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]",
    re.DOTALL,
)


def clean(text: str) -> str:
    """Return text without anything that could steer a terminal."""
    return _UNSAFE.sub("", text)


def points(score: float) -> str:
    """Return points without a needless decimal.

    Example:
        >>> points(2.0), points(0.5)
        ('2', '0.5')
    """
    return f"{round(score, 2):g}"


def rows(
    check: CheckResult, concept: Concept, language: Language
) -> Iterator[tuple[str, str]]:
    """Yield label and text of everything there is to say about a check.

    Args:
        check: The verdict.
        concept: Its concept, which words the misconceptions.
        language: Language of the words.
    """
    texts = {"found": check.found, "expected": check.expected, "advice": check.advice}
    known = concept.misconceptions.get(check.misconception or "")
    if known != check.advice:
        texts["misconception"] = known
    for label, text in texts.items():
        if text:
            yield LABELS[label][language], clean(_REPEATED.sub("", text[language]))
    if check.lines:
        line = check.lines[-1]
        code = clean(f"{line.where}:{line.number}  {line.source}")
        yield LABELS["code"][language], code


def explain(check: CheckResult, concept: Concept, language: Language) -> str:
    """Return everything there is to say about a check as plain lines."""
    lines = [f"{label}: {text}" for label, text in rows(check, concept, language)]
    return "\n".join([clean(check.title[language]), *lines])

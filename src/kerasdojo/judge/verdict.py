"""From what happened during a check to what the student reads."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from kerasdojo.course import Check, Concept
from kerasdojo.course.general import general
from kerasdojo.judge.error_text import plain
from kerasdojo.judge.failure import Failure
from kerasdojo.judge.proxy import MissingName, StudentError, Unsendable
from kerasdojo.processes.lost import WorkerLost
from kerasdojo.result import CheckResult
from kerasdojo.text import Text

LOST = {
    "time": Text(
        en="Your code did not finish in time.",
        ko="코드가 제한 시간 안에 끝나지 않았습니다.",
    ),
    "memory": Text(
        en="Your code used too much memory and was stopped.",
        ko="코드가 메모리를 너무 많이 써서 중단되었습니다.",
    ),
    "disk": Text(
        en="Your code wrote too many or too large files and was stopped.",
        ko="코드가 파일을 너무 많이 쓰거나 너무 크게 써서 중단되었습니다.",
    ),
    "crash": Text(
        en="Your code ended the Python process.",
        ko="코드가 파이썬 프로세스를 끝내 버렸습니다.",
    ),
    "protocol": Text(
        en="Your code disturbed the process it runs in, which was stopped.",
        ko="코드가 실행 중인 프로세스를 방해하여 중단되었습니다.",
    ),
}
LOST_ADVICE = {
    "time": Text(
        en="Look for a loop that never ends, or for work that grows faster than the "
        "data.",
        ko="끝나지 않는 반복문이나 데이터보다 빠르게 늘어나는 계산이 있는지 "
        "살펴보세요.",
    ),
    "memory": Text(
        en="Look for an array that is much larger than the inputs.",
        ko="입력보다 훨씬 큰 배열을 만들고 있지 않은지 살펴보세요.",
    ),
    "disk": Text(
        en="Write only the files that the task asks for; look for a loop that writes.",
        ko="과제가 요구하는 파일만 쓰세요. 파일을 쓰는 반복문이 있는지 찾아보세요.",
    ),
    "crash": Text(
        en="Remove calls such as exit() or os._exit(); if there are none, look for "
        "endless recursion.",
        ko="exit(), os._exit() 같은 호출을 지우세요. 그런 호출이 없다면 끝없는 재귀를 "
        "찾아보세요.",
    ),
    "protocol": Text(
        en="Write an ordinary function; it needs no files, sockets or processes.",
        ko="평범한 함수로 작성하세요. 파일, 소켓, 프로세스는 필요하지 않습니다.",
    ),
}
LOST_NAMES = {
    "time": "out_of_time",
    "memory": "too_much_memory",
    "disk": None,
    "crash": "ended_process",
    "protocol": None,
}
HIDDEN_ADVICE = Text(
    en="This check uses other inputs than the visible ones. Test your answer with "
    "other shapes, values and types.",
    ko="이 검사는 공개된 검사와 다른 입력을 씁니다. 다른 모양(shape), 값, 자료형으로 "
    "답을 시험해 보세요.",
)


def passed(check: Check) -> CheckResult:
    """Return the result of a check that found nothing wrong."""
    return dataclasses.replace(_blank(check, "passed"), score=float(check.points))


def skipped(check: Check, title: Text) -> CheckResult:
    """Return the result of a check that an earlier one, `title`, keeps from running."""
    advice = Text(
        en=f"Not run: first “{title.en}” has to pass.",
        ko=f"실행하지 않음: 먼저 “{title.ko}” 검사를 통과해야 합니다.",
    )
    return dataclasses.replace(_blank(check, "skipped"), advice=advice)


def not_attempted(check: Check) -> CheckResult:
    """Return the result of a check of an untouched stub."""
    advice = Text(
        en="Nothing written yet: this is the stub as it was handed out.",
        ko="아직 작성하지 않았습니다. 처음 받은 상태 그대로입니다.",
    )
    return dataclasses.replace(_blank(check, "not_attempted"), advice=advice)


def of(
    check: Check, concept: Concept, error: BaseException, reveal: bool = False
) -> CheckResult:
    """Return the result of a check that raised.

    Args:
        check: The check.
        concept: Its concept, for error patterns and misconceptions.
        error: What it raised; anything but the kinds known here is our error.
        reveal: Show what a hidden check found; for authors only.
    """
    result = _result(check, concept, error)
    if result.misconception is not None:
        text = concept.misconceptions.get(result.misconception)
        result = dataclasses.replace(result, advice=text or result.advice)
    return _without_hidden(result) if check.hidden and not reveal else result


def _result(check: Check, concept: Concept, error: BaseException) -> CheckResult:
    if isinstance(error, Failure):
        return dataclasses.replace(
            _blank(check, "failed"),
            found=error.found,
            expected=error.expected,
            advice=error.advice,
            misconception=error.misconception
            or (None if check.hidden else error.guess),
        )
    if isinstance(error, StudentError):
        return _raised(check, concept, error)
    if isinstance(error, WorkerLost):
        entry = {"found": LOST[error.reason], "advice": LOST_ADVICE[error.reason]}
        pattern = {"time": "TimeLimitError", "memory": "MemoryLimitError"}
        name = _pattern(concept, pattern.get(error.reason, "ProcessEnded"))
        return _failed(check, misconception=name or LOST_NAMES[error.reason], **entry)
    if isinstance(error, MissingName):
        return _missing(check, str(error))
    if isinstance(error, Unsendable):
        return _unsendable(check, str(error))
    return _our_error(check, error)


def _raised(check: Check, concept: Concept, error: StudentError) -> CheckResult:
    if "NotImplementedError" in error.kinds:
        return not_attempted(check)
    message = plain(error.message)
    shown = f"{error.kind}: {message}" if message else error.kind
    found = Text(
        en=f"Your code stopped with {shown}",
        ko=f"코드가 다음 오류로 멈추었습니다. {shown}",
    )
    if check.hidden:
        # Not even the kind: code could tell an input by the kind it chooses.
        advice = Text(
            en=f"Your code stopped with an exception. {HIDDEN_ADVICE.en}",
            ko=f"코드가 예외로 멈추었습니다. {HIDDEN_ADVICE.ko}",
        )
    else:
        advice = Text(
            en="Run it yourself on a small example and read the line shown.",
            ko="작은 예제로 직접 실행해 보고, 표시된 줄을 읽어 보세요.",
        )
    misconception = _pattern(concept, f"{error.kind}: {message}")
    if misconception is None and not check.hidden:
        misconception = general().named(shown)
    return _failed(
        check,
        found=found,
        advice=advice,
        misconception=misconception,
        lines=error.lines,
    )


def _missing(check: Check, name: str) -> CheckResult:
    return _failed(
        check,
        misconception=None if check.hidden else "missing_name",
        found=Text(
            en=f"Nothing named `{name}` is defined.",
            ko=f"`{name}`라는 이름이 정의되어 있지 않습니다.",
        ),
        advice=Text(
            en=f"Keep the name `{name}` as the task gives it, and see that its cell "
            "runs without an error.",
            ko=f"과제에 주어진 이름 `{name}`를 그대로 쓰고, 그 셀이 오류 없이 "
            "실행되는지 확인하세요.",
        ),
    )


def _unsendable(check: Check, reason: str) -> CheckResult:
    return _failed(
        check,
        found=Text(
            en=f"Your code returned something that cannot be graded: {reason}.",
            ko=f"채점할 수 없는 값을 돌려주었습니다: {reason}.",
        ),
        advice=Text(
            en="Return what the task asks for: numbers, arrays, tensors or a model.",
            ko="과제가 요구하는 값(수, 배열, 텐서, 케라스 모델)을 돌려주세요.",
        ),
    )


def _our_error(check: Check, error: BaseException) -> CheckResult:
    found = Text(
        en="This check could not be carried out. That is our error, not yours; your "
        "instructor has been told.",
        ko="이 검사를 수행하지 못했습니다. 학생의 잘못이 아니라 채점기의 오류이며, "
        "강사에게 전달됩니다.",
    )
    detail = f"{type(error).__name__}: {error}"[:500]
    advice = Text(en=detail, ko=detail)
    return dataclasses.replace(_blank(check, "error"), found=found, advice=advice)


def _pattern(concept: Concept, text: str) -> str | None:
    for entry in concept.errors:
        if re.search(entry.pattern, text):
            return entry.misconception
    return None


def _failed(check: Check, **entries: Any) -> CheckResult:
    return dataclasses.replace(_blank(check, "failed"), **entries)


def _without_hidden(result: CheckResult) -> CheckResult:
    """Keep the verdict and the misconception; drop whatever could show an input."""
    if result.status not in ("failed", "error"):
        return result
    advice = None if result.status == "error" else result.advice or HIDDEN_ADVICE
    return dataclasses.replace(
        result, found=None, expected=None, lines=(), advice=advice
    )


def _blank(check: Check, status: Any) -> CheckResult:
    return CheckResult(
        check=check.name,
        status=status,
        points=check.points,
        score=0.0,
        title=check.title,
        hidden=check.hidden,
    )

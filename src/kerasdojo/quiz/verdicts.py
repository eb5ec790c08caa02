"""The verdict on the quiz of a notebook, as one `ExerciseResult`."""

import functools
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kerasdojo.course import Course
from kerasdojo.quiz.answers import MAX_LENGTH, Verdict, grade
from kerasdojo.quiz.draw import draws_by_id
from kerasdojo.quiz.formulas import fill_in_text
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import Item, Quiz, Values
from kerasdojo.quiz.show import CHOSEN, how_to_answer, read_answer
from kerasdojo.quiz.written import QUIZ, Written, readings
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.text import Text

_BRACKETS = re.compile(r"[\[\](){}'\"]")

MAX_SHOWN = 200
TITLE = Text(en="Quiz", ko="퀴즈")

_CHANGED = Text(
    en="This question was changed after it was handed out. Your instructor decides.",
    ko="배포된 뒤에 바뀐 문항입니다. 강사가 확인하고 점수를 정합니다.",
)
_UNREADABLE = Text(
    en="{answer}: this cannot be read as {how}.",
    ko="{answer}: 답으로 읽을 수 없습니다. 답의 형식: {how}.",
)
_ANSWER = Text(
    en="Write your answer in the cell of the question.", ko="문항 셀에 답을 쓰세요."
)


def with_quiz(course: Course, written: Sequence[Written], result: Result) -> Result:
    """Return a result with the verdict on the quiz added.

    Args:
        course: The course; without its keys nothing is added.
        written: The answers of the submission.
        result: The verdicts on the exercises.
    """
    path = keys(course, result.concept)
    if not written or path is None:
        return result
    checks = tuple(marker(path).grade(answer) for answer in written)
    quiz = ExerciseResult(QUIZ, TITLE, checks)
    return replace(result, exercises=(*result.exercises, quiz))


def keys(course: Course, concept: str) -> Path | None:
    """Return the file with the keys of a quiz, None where it is not installed."""
    if course.solutions_dir is None:
        return None
    path = course.solutions_dir / concept / "quiz.toml"
    return path if path.is_file() else None


class Marker:
    """Grades answers to one quiz; draws are worked out once for a whole class.

    Args:
        quiz: The quiz with its keys.
    """

    def __init__(self, quiz: Quiz):
        self._items = {item.id: item for item in quiz.items}
        self._draws = functools.cache(lambda name: draws_by_id(self._items[name]))

    def grade(self, answer: Written) -> CheckResult:
        """Return the verdict on one answer, for the draw that was asked.

        A question that is not the one handed out any more is an `error`, never wrong.
        """
        item = self._items.get(answer.item)
        values = self._draws(item.id).get(answer.variant) if item else None
        if item is None or values is None:
            title = Text(answer.item, answer.item)
            worth = item.points if item else 0
            return CheckResult(answer.item, "error", worth, 0.0, title, found=_CHANGED)
        title = _one_line(fill_in_text(item.prompt, values))
        blank = CheckResult(item.id, "not_attempted", item.points, 0.0, title)
        typed = [text[:MAX_LENGTH] for text in readings(answer.text)]
        return _judged(item, values, typed, blank)


def marker(path: Path) -> Marker:
    """Return the marker of a quiz file; read once, as long as it does not change."""
    return _marker(path, path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=32)
def _marker(path: Path, stamp: int) -> Marker:
    return Marker(load_quiz(path))


def _judged(
    item: Item, values: Values, typed: Sequence[str], blank: CheckResult
) -> CheckResult:
    if not typed:
        return replace(blank, advice=_ANSWER)
    shown = " ".join(typed[0].split())[:MAX_SHOWN]
    verdict = _best(item, values, typed)
    if verdict is None:
        how = Text(en=how_to_answer(item, "en"), ko=how_to_answer(item, "ko"))
        found = Text(
            en=_UNREADABLE.en.format(answer=shown, how=how.en),
            ko=_UNREADABLE.ko.format(answer=shown, how=how.ko),
        )
        return replace(blank, status="failed", found=found)
    return _explained(item, values, verdict, replace(blank, found=Text(shown, shown)))


def _explained(
    item: Item, values: Values, verdict: Verdict, result: CheckResult
) -> CheckResult:
    """Return a result with score and explanation; `found` holds the answer so far."""
    expected = _one_line(fill_in_text(item.why, values))
    score = verdict.share * item.points
    if verdict.right:
        return replace(
            result, status="passed", score=score, found=None, expected=expected
        )
    why, found = _one_line(verdict.why), result.found
    if found and why != expected:
        found = Text(en=f"{found.en}. {why.en}", ko=f"{found.ko}. {why.ko}")
    return replace(
        result,
        status="failed",
        score=score,
        found=found,
        expected=expected,
        misconception=verdict.misconception,
    )


def _best(item: Item, values: Values, typed: Sequence[str]) -> Verdict | None:
    """Return the best verdict on the readings of an answer, None if none is one."""
    if item.kind in CHOSEN:
        typed = [_BRACKETS.sub("", text) for text in typed]
    answers = [read_answer(item, text) for text in typed]
    verdicts = [grade(item, values, a) for a in answers if a is not None]
    return max(verdicts, key=lambda v: (v.share, bool(v.misconception)), default=None)


def _one_line(text: Text) -> Text:
    return Text(en=" ".join(text.en.split()), ko=" ".join(text.ko.split()))

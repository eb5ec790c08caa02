"""The verdict on the quiz of a notebook, as one `ExerciseResult`."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kerasdojo.course import Course
from kerasdojo.quiz.answers import MAX_LENGTH, Verdict, grade
from kerasdojo.quiz.draw import draws_of, edition, place_of, variant_id
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
_OTHER = Text(
    en="This answer belongs to other numbers than those of {student}: another student "
    "id{whose} was given, or the quiz.toml of the assignment did not lie beside it. "
    "Your instructor decides.",
    ko="{student}에게 주어진 숫자가 아닌 다른 숫자로 쓴 답입니다. 다른 학번{whose}을 "
    "썼거나 과제의 quiz.toml이 옆에 없었습니다. 강사가 확인하고 점수를 정합니다.",
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
    grade_one = marker(path).grade
    checks = tuple(grade_one(answer, result.student_id) for answer in written)
    quiz = ExerciseResult(QUIZ, TITLE, checks)
    return replace(result, exercises=(*result.exercises, quiz))


def keys(course: Course, concept: str) -> Path | None:
    """Return the file with the keys of a quiz, None where it is not installed."""
    if course.solutions_dir is None:
        return None
    path = course.solutions_dir / concept / "quiz.toml"
    return path if path.is_file() else None


def keyed_quiz(course: Course, concept: str) -> Quiz | None:
    """Return the quiz of a concept with its keys, None if there is none.

    Raises:
        CourseError: The quiz has mistakes.
    """
    path = keys(course, concept)
    return None if path is None else _quiz(path, path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=32)
def _quiz(path: Path, stamp: int) -> Quiz:
    return load_quiz(path)


@dataclass(frozen=True)
class _Asked:
    """One question with what has to be worked out once for a whole class."""

    item: Item
    draws: list[Values]
    variants: list[str]
    edition: str

    @classmethod
    def of(cls, item: Item) -> "_Asked":
        draws = draws_of(item)
        variants = [variant_id(item, values) for values in draws]
        return cls(item, draws, variants, edition(item))

    def place(self, student_id: str, release: str) -> int:
        return place_of(self.item.id, student_id, release, len(self.draws))


class Marker:
    """Grades answers to one quiz; draws are worked out once for a whole class.

    Args:
        quiz: The quiz with its keys.
    """

    def __init__(self, quiz: Quiz):
        self._items = {item.id: item for item in quiz.items}
        self._asked = functools.cache(lambda name: _Asked.of(self._items[name]))

    def grade(self, answer: Written, student_id: str = "") -> CheckResult:
        """Return the verdict on one answer, for the draw of this very student.

        A question that is not the one handed out any more is an `error`, never wrong;
        so is an answer to the numbers of somebody else.

        Args:
            answer: The answer and how it was asked.
            student_id: Whose work it is; if nobody said, whom the notebook names.
        """
        asked = self._asked(answer.item) if answer.item in self._items else None
        if asked is None or asked.edition != answer.edition:
            title = Text(answer.item, answer.item)
            worth = asked.item.points if asked else 0
            return CheckResult(answer.item, "error", worth, 0.0, title, found=_CHANGED)
        item, student = asked.item, student_id or answer.student
        place = asked.place(student, answer.release)
        values = asked.draws[place]
        title = _one_line(fill_in_text(item.prompt, values))
        blank = CheckResult(item.id, "not_attempted", item.points, 0.0, title)
        typed = [text[:MAX_LENGTH] for text in readings(answer.text)]
        if typed and (other := _other_draw(asked, place, answer, student)):
            return replace(blank, status="error", found=other)
        return _judged(item, values, typed, replace(blank, found=answer.problem))


def _other_draw(
    asked: _Asked, place: int, answer: Written, student: str
) -> Text | None:
    """Say so if an answer belongs to other numbers than the student's own."""
    shown = answer.variant
    if not shown and answer.student:
        shown = asked.variants[asked.place(answer.student, answer.release)]
    if shown in ("", asked.variants[place]):
        return None
    if shown not in asked.variants:
        return _CHANGED
    whose = f" ({answer.student[:MAX_SHOWN]})" if answer.student else ""
    return _OTHER.format(whose=whose, student=student or "?")


def marker(path: Path) -> Marker:
    """Return the marker of a quiz file; read once, as long as it does not change."""
    return _marker(path, path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=32)
def _marker(path: Path, stamp: int) -> Marker:
    return Marker(_quiz(path, stamp))


def _judged(
    item: Item, values: Values, typed: Sequence[str], blank: CheckResult
) -> CheckResult:
    if not typed:
        return replace(blank, advice=_ANSWER)
    shown = " ".join(typed[0].split())[:MAX_SHOWN]
    blank = replace(blank, found=None)
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

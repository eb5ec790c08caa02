"""Asks questions in the terminal: one at a time, each answer explained and kept."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from string import ascii_lowercase

from kerasdojo import attempts
from kerasdojo.cli.markdown import show_markdown
from kerasdojo.cli.session import Session, UsageError, shown
from kerasdojo.course import Course
from kerasdojo.course.review import Review
from kerasdojo.course.workspace import Workspace
from kerasdojo.explain import clean, points
from kerasdojo.quiz.answerfile import (
    FILE,
    AnswerFile,
    AnswerFileError,
    load_answers,
    own_student_id,
    save_answers,
)
from kerasdojo.quiz.answers import Verdict, grade
from kerasdojo.quiz.draw import variant_for, variant_id
from kerasdojo.quiz.formulas import fill_in_text
from kerasdojo.quiz.model import Item, PublicItem, Values
from kerasdojo.quiz.order import public_order
from kerasdojo.quiz.show import how_to_answer, key_text, question, read_answer
from kerasdojo.text import Language, Text

_HEAD = Text(en="**Question {number} of {count}**", ko="**문항 {number}/{count}**")
_ENTER = Text(en="{how}; Enter skips", ko="{how}, Enter는 건너뛰기")
_AGAIN = Text(en="Please type {how}.", ko="{how}로 답하세요.")
_RIGHT = Text(en="Right.", ko="맞았습니다.")
_PARTLY = Text(en="Partly right.", ko="일부만 맞았습니다.")
_WRONG = Text(en="Not right.", ko="틀렸습니다.")
_YES = Text(en="right", ko="맞음")
_NO = Text(en="wrong", ko="틀림")
_KEY = Text(en="A right answer: `{key}`.", ko="맞는 답: `{key}`.")
_NOTED = Text(
    en="Noted. Whether it is right is told after grading.",
    ko="답을 저장했습니다. 맞았는지는 채점한 뒤에 알 수 있습니다.",
)
_TOTAL = Text(en="{score}/{max_score} points", ko="{score}/{max_score}점")
_LATER = Text(
    en="Questions answered wrong come back: kerasdojo quiz --review",
    ko="틀린 문항은 다시 나옵니다: kerasdojo quiz --review",
)
_KEPT = Text(
    en="{count} answers are kept in {file}; kerasdojo submit hands them in.",
    ko="답 {count}개를 {file}에 저장했습니다. kerasdojo submit으로 함께 제출합니다.",
)
_OTHER_ID = Text(
    en="The numbers now are those of {student}; answers kept for another id are "
    "replaced.",
    ko="이제 {student}의 숫자로 문제를 냅니다. 다른 학번으로 저장한 답은 바뀝니다.",
)


@dataclass(frozen=True)
class Asked:
    """One question to be asked.

    Args:
        concept: Id of its concept.
        item: The question; with its keys where these are installed.
        student: Whose numbers are shown.
        release: What the numbers of a class follow from.
        kept: The file that keeps the answer, None for none.
    """

    concept: str
    item: Item | PublicItem
    student: str
    release: str = ""
    kept: Path | None = None

    @property
    def values(self) -> Values:
        """The numbers."""
        return variant_for(self.item, self.student, self.release)

    @property
    def key(self) -> str:
        """How review cards call it."""
        return f"{self.concept}/{self.item.id}"


class Quizmaster:
    """Asks, explains, keeps answers and remembers what was wrong.

    Args:
        session: Language and console.
        workspace: Where answers are kept; None for nowhere.
    """

    def __init__(self, session: Session, workspace: Workspace | None):
        self.session = session
        self.workspace = workspace
        self.review = Review.of(workspace) if workspace else None

    def ask(self, questions: Iterable[Asked]) -> None:
        """Ask until all are asked or the input ends, then sum up."""
        questions = list(questions)
        verdicts: list[tuple[Asked, Verdict]] = []
        for number, asked in enumerate(questions, 1):
            head = _HEAD.format(number=number, count=len(questions))
            show_markdown(self.session, head[self.session.language])
            try:
                verdict = self._ask(asked)
            except EOFError:
                self.session.say("")
                break
            if verdict:
                verdicts.append((asked, verdict))
        self._sum_up(questions, verdicts)

    def _ask(self, asked: Asked) -> Verdict | None:
        """Ask one question; return the verdict, None if it was skipped or is unknown.

        Raises:
            EOFError: The input ended.
        """
        show_markdown(
            self.session, question(asked.item, asked.values, self.session.language)
        )
        start = time.monotonic()
        typed = self._typed(asked.item)
        if not typed:
            return None
        if asked.kept:
            _keep(asked, typed)
        if isinstance(asked.item, PublicItem):
            self.session.say(_NOTED)
            return None
        answer = read_answer(asked.item, typed)
        assert answer is not None
        verdict = grade(asked.item, asked.values, answer)
        self._explain(asked.item, asked.values, verdict)
        self._remember(asked, verdict, time.monotonic() - start)
        return verdict

    def _typed(self, item: Item | PublicItem) -> str:
        """Return an answer that can be read; nothing if the question is skipped."""
        how = how_to_answer(item, self.session.language)
        prompt = self.session.tell(_ENTER, how=how)
        while typed := clean(input(f"\n[{prompt}] > ")).strip():
            if read_answer(item, typed) is not None:
                return typed
            self.session.say(_AGAIN, how=how)
        return ""

    def _explain(self, item: Item, values: Values, verdict: Verdict) -> None:
        language = self.session.language
        word = _RIGHT if verdict.right else _PARTLY if verdict.share else _WRONG
        parts = [f"**{word[language]}** {verdict.why[language]}"]
        if item.choices:
            parts.append("\n".join(_choices(item, values, language)))
        elif not verdict.right:
            why = fill_in_text(item.why, values)
            key = _KEY[language].format(key=key_text(item, values))
            parts.append(f"{key} {why[language]}" if why != verdict.why else key)
        show_markdown(self.session, "\n\n".join(parts) + "\n")
        self.session.say("")

    def _remember(self, asked: Asked, verdict: Verdict, seconds: float) -> None:
        if self.workspace is None or self.review is None:
            return
        self.review.note(asked.key, verdict.right, date.today())
        self.review.save()
        attempt = attempts.Attempt(
            time=attempts.now(),
            concept=asked.concept,
            status="passed" if verdict.right else "failed",
            item=asked.item.id,
            misconception=verdict.misconception,
            seconds=round(seconds, 1),
        )
        attempts.append(self.workspace.attempts, [attempt])

    def _sum_up(
        self, questions: list[Asked], verdicts: list[tuple[Asked, Verdict]]
    ) -> None:
        if verdicts:
            score = sum(v.share * asked.item.points for asked, v in verdicts)
            most = sum(asked.item.points for asked, _ in verdicts)
            self.session.say(_TOTAL, score=points(score), max_score=most)
        if self.review and not all(verdict.right for _, verdict in verdicts):
            self.session.say(_LATER)
        for file in sorted({asked.kept for asked in questions if asked.kept}):
            answers = _load(file, questions[0].concept).answers
            if answers:
                self.session.say(_KEPT, count=len(answers), file=shown(file))


def student_of(session: Session, folder: Path, concept: str) -> str:
    """Return whose numbers to show; a new id begins a new file of answers."""
    asked: str | None = getattr(session.arguments, "student", None)
    known = own_student_id(folder, concept)
    if asked is None or asked == known:
        return known
    kept = _load(folder / FILE, concept)
    if kept.answers:
        session.say(_OTHER_ID, student=asked)
    if folder.is_dir():
        save_answers(folder / FILE, AnswerFile(concept, asked))
    return asked


def keyed_items(course: Course, concept: str) -> dict[str, Item]:
    """Return the questions with their keys, nothing where these are not installed."""
    from kerasdojo.quiz.load import load_quiz
    from kerasdojo.quiz.verdicts import keys

    path = keys(course, concept)
    if path is None:
        return {}
    quiz = load_quiz(path, path.relative_to(course.root).as_posix())
    return {item.id: item for item in quiz.items}


def _keep(asked: Asked, typed: str) -> None:
    assert asked.kept is not None
    kept = replace(_load(asked.kept, asked.concept), student_id=asked.student)
    variant = variant_id(asked.item, asked.values)
    save_answers(asked.kept, kept.with_answer(asked.item.id, variant, typed))


def _load(path: Path, concept: str) -> AnswerFile:
    try:
        return load_answers(path, concept)
    except AnswerFileError as error:
        raise UsageError(error.text) from error


def _choices(item: Item, values: Values, language: Language) -> Iterable[str]:
    """Yield each choice as it was shown, and why it is right or wrong."""
    for letter, index in zip(ascii_lowercase, public_order(item), strict=False):
        choice = item.choices[index]
        word = (_YES if choice.right else _NO)[language]
        yield f"- **{letter}**  {word}: {fill_in_text(choice.why, values)[language]}"

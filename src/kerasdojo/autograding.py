"""The one way to a verdict: `autograde`, and `Pool` for many submissions.

Every front end comes through here. Importing this module costs no TensorFlow.
"""

from __future__ import annotations

import logging
import os
import queue
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any, Self

from kerasdojo.confine import Policy
from kerasdojo.course import Course, locate
from kerasdojo.processes.judges import (
    JudgeExhausted,
    JudgeLost,
    JudgeProcess,
    StartMethod,
    starter,
)
from kerasdojo.processes.policies import policy_message
from kerasdojo.processes.turns import Turns
from kerasdojo.quiz.verdicts import with_quiz
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.submission import Submission
from kerasdojo.text import Text

logger = logging.getLogger(__name__)

JUDGE_MARGIN = 60.0
TRIED_AGAIN = Text(
    en="The machine seemed short of time or memory while this work was graded, so it "
    "was graded once more with no other work beside it. What is shown here is from "
    "that second run.",
    ko="채점하는 동안 컴퓨터의 시간이나 메모리가 부족한 것으로 보여, 다른 제출물 없이 "
    "단독으로 한 번 더 채점했습니다. 여기에 표시된 것은 두 번째 채점의 결과입니다.",
)


class Pool:
    """Warm judges for one course, each grading one submission at a time.

    Args:
        course: The course; found by `locate()` when None.
        jobs: Judges working side by side; the number of processors when None.
        secret: Course secret; empty for a student's own checking.
        start_method: `fork` from a zygote, or `spawn` fresh interpreters; the best
            for this platform when None.
        policy: How workers are confined.
        limits: Seconds a cell, call, check and submission may take.
        reveal: Show what hidden checks found; for authors only.

    Example:
        >>> with Pool(jobs=2) as pool:  # doctest: +SKIP
        ...     result = pool.grade(submission)
    """

    def __init__(
        self,
        course: Course | None = None,
        jobs: int | None = 1,
        secret: bytes = b"",
        start_method: StartMethod | None = None,
        policy: Policy | None = None,
        limits: Mapping[str, float] | None = None,
        reveal: bool = False,
    ):
        self.course = course or locate()
        self.jobs = jobs or os.cpu_count() or 1
        self.limits = dict(limits or {})
        self._settings = {
            "course": str(self.course.root),
            "secret": secret.hex(),
            "policy": policy_message(policy or Policy(scratch=Path(os.sep))),
            "limits": self.limits,
            "reveal": reveal,
        }
        self._starter = starter(start_method)
        self._turns = Turns()
        self._idle: queue.LifoQueue[JudgeProcess | None] = queue.LifoQueue()
        for _ in range(self.jobs):
            self._idle.put(None)
        self._executor = ThreadPoolExecutor(self.jobs, "kerasdojo")
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, submission: Submission) -> Future[Result]:
        """Start grading; the future never raises for what is in the submission."""
        return self._executor.submit(self.grade, submission)

    def grade(self, submission: Submission) -> Result:
        """Return the verdict on one submission."""
        try:
            result = self._fair(submission)
        except JudgeLost as error:
            if not self._closed:
                logger.error("grading a submission failed:\n%s", error)
            result = broken(self.course, submission, str(error))
        return with_quiz(self.course, submission.quiz, result)

    def _fair(self, submission: Submission) -> Result:
        """Grade; where the machine may be at fault, grade once more, alone."""
        try:
            with self._turns.shared():
                result, starved = self._rebuilt(submission)
        except JudgeLost as error:
            if self._closed:
                raise
            reason = str(error).strip().splitlines()[-1]
            logger.warning("grading a submission again: %s", reason)
            starved = True
        if not starved:
            return result
        with self._turns.alone():
            result, _ = self._rebuilt(submission, again=True)
        return result.noting(TRIED_AGAIN)

    def _rebuilt(
        self, submission: Submission, again: bool = False
    ) -> tuple[Result, bool]:
        """Grade; models that are too much for a judge stay with the worker."""
        try:
            return self._attempt(submission, rebuild=True, again=again)
        except JudgeExhausted:
            return self._attempt(submission, rebuild=False, again=again)

    def _attempt(self, submission: Submission, **how: bool) -> tuple[Result, bool]:
        judge = self._idle.get()
        try:
            judge = judge or self._starter.judge(self._settings)
            return judge.grade(submission, self._deadline(), **how)
        except JudgeLost:
            if judge is not None:
                judge.close()
            judge = None
            raise
        finally:
            self._idle.put(judge)

    def imap(
        self, submissions: Mapping[str, Submission]
    ) -> Iterator[tuple[str, Result]]:
        """Yield key and verdict of each submission as it is finished."""
        futures = {self.submit(work): key for key, work in submissions.items()}
        try:
            for future in as_completed(futures):
                yield futures[future], future.result()
        finally:
            for future in futures:
                future.cancel()

    def close(self) -> None:
        """End every process; may be called twice."""
        if self._closed:
            return
        self._closed = True
        self._starter.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        while not self._idle.empty():
            judge = self._idle.get_nowait()
            if judge is not None:
                judge.close()

    def _deadline(self) -> float:
        seconds = self.limits.get("submission", 300.0)
        return time.monotonic() + seconds + JUDGE_MARGIN


def autograde(
    submission: Submission, course: Course | None = None, **settings: Any
) -> Result:
    """Grade one submission.

    Args:
        submission: The work.
        course: The course; found by `locate()` when None.
        settings: As for `Pool`.

    Returns:
        The verdict; a submission that crashes or never ends has one too.
    """
    with Pool(course, 1, **settings) as pool:
        return pool.grade(submission)


def broken(course: Course, submission: Submission, reason: str) -> Result:
    """Return a result that says that grading itself failed.

    Args:
        course: The course.
        submission: The work.
        reason: What happened, for the instructor.
    """
    note = Text(
        en="This submission could not be graded. That is our error, not yours.",
        ko="이 제출물을 채점하지 못했습니다. 학생의 잘못이 아니라 채점기의 오류입니다.",
    )
    concept = course.concept(submission.concept)
    exercises = tuple(
        ExerciseResult(
            exercise.name,
            exercise.title,
            tuple(
                CheckResult(
                    c.name, "error", c.points, 0.0, c.title, c.hidden, found=note
                )
                for c in exercise.checks
            ),
        )
        for exercise in concept.exercises
        if not submission.exercises or exercise.name in submission.exercises
    )
    return Result(
        concept=submission.concept,
        student_id=submission.student_id,
        exercises=exercises,
        note=note,
        versions={"broken": reason[-2000:]},
    )

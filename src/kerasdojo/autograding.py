"""The one way to a verdict: `autograde`, and `Pool` for many submissions.

Every front end comes through here. Importing this module costs no TensorFlow.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any, Literal, Self

from kerasdojo.confine import Policy
from kerasdojo.course import Course, locate
from kerasdojo.processes import messages
from kerasdojo.processes.environment import child_environment
from kerasdojo.processes.policies import policy_message
from kerasdojo.quiz.verdicts import with_quiz
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.submission import Submission
from kerasdojo.text import Text

StartMethod = Literal["fork", "spawn"]
logger = logging.getLogger(__name__)

START_SECONDS = 180.0
JUDGE_MARGIN = 60.0


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
        self._starter = _starter(start_method)
        self._idle: queue.LifoQueue[_Judge | None] = queue.LifoQueue()
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
            try:
                result = self._attempt(submission)
            except _JudgeExhausted:
                result = self._attempt(submission, rebuild=False)
        except _JudgeLost as error:
            if not self._closed:
                logger.error("grading a submission failed:\n%s", error)
            result = broken(self.course, submission, str(error))
        return with_quiz(self.course, submission.quiz, result)

    def _attempt(self, submission: Submission, rebuild: bool = True) -> Result:
        judge = self._idle.get()
        try:
            judge = judge or self._starter.judge(self._settings)
            return judge.grade(submission, self._deadline(), rebuild)
        except _JudgeLost:
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


class _JudgeLost(Exception):
    """The judge died or broke; our error, never the student's."""


class _JudgeExhausted(_JudgeLost):
    """A model was too much for the judge; it can stay in its worker."""


class _Judge:
    """One judge process: a submission in, a result out.

    The settings hold the secret, so they go to the judge itself: what the zygote or
    a command line ever saw, student code could find.
    """

    def __init__(
        self,
        sock: socket.socket,
        process: subprocess.Popen[bytes] | None,
        settings: dict[str, Any],
    ):
        from kerasdojo.wire import Channel

        self.channel = Channel(sock, max_tree=64 << 20)
        self.process = process
        self._send(settings, b"", time.monotonic() + START_SECONDS)
        self._receive(time.monotonic() + START_SECONDS)

    def grade(self, submission: Submission, deadline: float, rebuild: bool) -> Result:
        from kerasdojo.judge.frames import submission_frame

        self._send(*submission_frame(submission, rebuild), deadline)
        answer = self._receive(deadline)
        if "exhausted" in answer:
            raise _JudgeExhausted("a submission takes too much time or memory to judge")
        if "broken" in answer:
            raise _JudgeLost(answer["broken"])
        for fault in answer["faults"]:
            logger.error("a grader of %s broke:\n%s", submission.concept, fault)
        return Result.from_dict(answer["result"])

    def close(self) -> None:
        self.channel.close()
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def _send(self, tree: dict[str, Any], body: bytes, deadline: float) -> None:
        from kerasdojo.wire import ChannelClosed, ChannelTimeout, FrameError

        try:
            self.channel.send(tree, body, deadline)
        except (ChannelClosed, ChannelTimeout, FrameError) as error:
            self.close()
            raise _JudgeLost(f"the judge does not listen: {error}") from error

    def _receive(self, deadline: float) -> dict[str, Any]:
        from kerasdojo.wire import ChannelClosed, ChannelTimeout, FrameError

        try:
            return dict(self.channel.receive(deadline)[0])
        except (ChannelClosed, ChannelTimeout, FrameError) as error:
            self.close()
            raise _JudgeLost(f"the judge ended: {type(error).__name__}") from error


class _ForkStarter:
    """Starts the zygote when it is first needed, and judges from it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.control: socket.socket | None = None
        self.ready = False

    def judge(self, settings: dict[str, Any]) -> _Judge:
        with self.lock:
            if self.process is None or self.process.poll() is not None:
                self._start()
            ours, theirs = socket.socketpair()
            its_control, zygote_control = messages.control_pair()
            with theirs, its_control, zygote_control:
                passed = (theirs, its_control, zygote_control)
                fds = tuple(sock.fileno() for sock in passed)
                self._ask({"kind": "judge"}, fds)
        return _Judge(ours, None, settings)

    def close(self) -> None:
        if self.process is not None and not self.ready:
            self.process.kill()  # a thread may be waiting for it, with the lock
        with self.lock:
            if self.control is not None:
                self.control.close()
                self.control = None
            if self.process is not None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(10)
                self.process.kill()
                self.process.wait()
                self.process = None

    def _start(self) -> None:
        self.ready = False
        self.control, theirs = messages.control_pair()
        command = [sys.executable, "-I", "-m", "kerasdojo.processes.zygote"]
        with theirs:
            self.process = subprocess.Popen(
                [*command, str(theirs.fileno())],
                env=child_environment(),
                cwd=os.sep,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=None
                if os.environ.get("KERASDOJO_DEBUG")
                else subprocess.DEVNULL,
            )
        self.control.settimeout(START_SECONDS)
        self._receive()
        self.ready = True

    def _ask(self, message: dict[str, Any], fds: tuple[int, ...]) -> None:
        assert self.control is not None
        messages.send(self.control, message, fds)
        self._receive()

    def _receive(self) -> None:
        assert self.control is not None
        try:
            reply, _ = messages.receive(self.control)
        except OSError as error:
            raise _JudgeLost(f"the zygote does not answer: {error}") from error
        if reply is None:
            raise _JudgeLost("the zygote ended; set KERASDOJO_DEBUG=1 to see why")


class _SpawnStarter:
    """Starts each judge as a fresh interpreter."""

    def judge(self, settings: dict[str, Any]) -> _Judge:
        from kerasdojo.processes.sources import spawn

        return _Judge(*spawn({"kind": "judge"}), settings)

    def close(self) -> None:
        """Nothing is shared, so nothing is left to close."""


def _starter(method: StartMethod | None) -> _ForkStarter | _SpawnStarter:
    if method is None:
        method = "fork" if sys.platform == "linux" else "spawn"
    return _ForkStarter() if method == "fork" else _SpawnStarter()


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

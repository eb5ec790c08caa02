"""Judges as the front end sees them: how each is started, asked and ended."""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import subprocess
import sys
import threading
import time
from typing import Any, Literal

from kerasdojo.processes import messages
from kerasdojo.processes.environment import child_environment
from kerasdojo.result import Result
from kerasdojo.submission import Submission

StartMethod = Literal["fork", "spawn"]
logger = logging.getLogger(__name__)

START_SECONDS = 180.0


class JudgeLost(Exception):
    """The judge died or broke; our error, never the student's."""


class JudgeExhausted(JudgeLost):
    """A model was too much for the judge; it can stay in its worker."""


class JudgeProcess:
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

    def grade(
        self, submission: Submission, deadline: float, **how: bool
    ) -> tuple[Result, bool]:
        """Return the verdict, and whether it ran out of time that it did not get.

        Args:
            submission: The work.
            deadline: When the judge must have answered.
            how: `rebuild` and `again`, as for the judge.

        Raises:
            JudgeLost: There is no verdict.
        """
        from kerasdojo.judge.frames import submission_frame

        self._send(*submission_frame(submission, **how), deadline)
        answer = self._receive(deadline)
        if "exhausted" in answer:
            raise JudgeExhausted("a submission takes too much time or memory to judge")
        if "broken" in answer:
            raise JudgeLost(answer["broken"])
        for fault in answer["faults"]:
            logger.error("a grader of %s broke:\n%s", submission.concept, fault)
        return Result.from_dict(answer["result"]), answer["starved"]

    def close(self) -> None:
        """End the process."""
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
            raise JudgeLost(f"the judge does not listen: {error}") from error

    def _receive(self, deadline: float) -> dict[str, Any]:
        from kerasdojo.wire import ChannelClosed, ChannelTimeout, FrameError

        try:
            return dict(self.channel.receive(deadline)[0])
        except (ChannelClosed, ChannelTimeout, FrameError) as error:
            self.close()
            raise JudgeLost(f"the judge ended: {type(error).__name__}") from error


class ForkStarter:
    """Starts the zygote when it is first needed, and judges from it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.control: socket.socket | None = None
        self.ready = False

    def judge(self, settings: dict[str, Any]) -> JudgeProcess:
        """Return a new judge."""
        with self.lock:
            if self.process is None or self.process.poll() is not None:
                self._start()
            ours, theirs = socket.socketpair()
            its_control, zygote_control = messages.control_pair()
            with theirs, its_control, zygote_control:
                passed = (theirs, its_control, zygote_control)
                fds = tuple(sock.fileno() for sock in passed)
                self._ask({"kind": "judge"}, fds)
        return JudgeProcess(ours, None, settings)

    def close(self) -> None:
        """End the zygote, and with it every process that it forked."""
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
        try:
            messages.send(self.control, message, fds)
        except OSError as error:
            raise JudgeLost(f"the zygote does not listen: {error}") from error
        self._receive()

    def _receive(self) -> None:
        assert self.control is not None
        try:
            reply, _ = messages.receive(self.control)
        except OSError as error:
            raise JudgeLost(f"the zygote does not answer: {error}") from error
        if reply is None:
            raise JudgeLost("the zygote ended; set KERASDOJO_DEBUG=1 to see why")


class SpawnStarter:
    """Starts each judge as a fresh interpreter."""

    def judge(self, settings: dict[str, Any]) -> JudgeProcess:
        """Return a new judge."""
        from kerasdojo.processes.sources import spawn

        return JudgeProcess(*spawn({"kind": "judge"}), settings)

    def close(self) -> None:
        """Nothing is shared, so nothing is left to close."""


def starter(method: StartMethod | None) -> ForkStarter | SpawnStarter:
    """Return what starts judges; None chooses what is best on this platform."""
    if method is None:
        method = "fork" if sys.platform == "linux" else "spawn"
    return ForkStarter() if method == "fork" else SpawnStarter()

"""Where workers come from: forked from the zygote, or started afresh."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from typing import Any, Protocol

from kerasdojo.confine import Policy
from kerasdojo.processes import messages
from kerasdojo.processes.environment import child_environment
from kerasdojo.processes.lost import WorkerLost
from kerasdojo.processes.policies import policy_message
from kerasdojo.processes.scratch import is_overfull
from kerasdojo.processes.usage import MIB, Usage, resident, usage_of
from kerasdojo.wire import Channel, ChannelClosed, ChannelTimeout, FrameError

START_SECONDS = 120.0
WATCH_SECONDS = 0.1
SHARED = "shared"


class Source(Protocol):
    """Starts and ends worker processes.

    Attributes:
        usage: What the workers that have ended used, memory beyond their start.
    """

    usage: Usage

    def start(self, policy: Policy) -> WorkerProcess:
        """Return a new worker, confined and waiting for requests."""

    def end(self, pid: int) -> int | None:
        """Kill a worker; return its wait status where known."""


class WorkerProcess:
    """A running worker: one request, one answer, watched while it works.

    Args:
        source: What started it.
        pid: Its process id.
        channel: Its channel.
        policy: Its policy: growth of memory and what it may write, at which it is
            killed.
    """

    def __init__(self, source: Source, pid: int, channel: Channel, policy: Policy):
        self.source = source
        self.pid = pid
        self.channel = channel
        self.policy = policy
        self.number = 0
        self.base = 0
        self.greeting = self._greeting()
        self.base = resident(pid)
        self.limit = self.base + (policy.limits.memory_mib << 20)

    def request(
        self, tree: dict[str, Any], body: bytes, seconds: float
    ) -> tuple[dict[str, Any], memoryview]:
        """Send one request and wait for its answer.

        Raises:
            WorkerLost: It died, took too long or too much memory, or sent nonsense.
        """
        self.number += 1
        deadline = time.monotonic() + seconds
        try:
            self.channel.send({**tree, "id": self.number}, body, deadline)
            self._wait(deadline)
            answer, data = self.channel.receive(deadline)
            self._require_room()
        except ChannelTimeout:
            raise self._lost("time") from None
        except ChannelClosed:
            raise self._lost("crash") from None
        except FrameError:
            raise self._lost("protocol") from None
        if not isinstance(answer, dict) or answer.get("id") != self.number:
            raise self._lost("protocol")
        return answer, data

    def close(self) -> int | None:
        """Kill the worker; return its wait status where known."""
        self.source.usage = self.source.usage.plus(self._usage())
        self.channel.close()
        return self.source.end(self.pid)

    def _usage(self) -> Usage:
        used = usage_of(self.pid)
        growth = max(0.0, used.memory_mib - self.base / MIB)
        return Usage(used.cpu_seconds, growth)

    def _greeting(self) -> dict[str, Any]:
        try:
            tree, _ = self.channel.receive(time.monotonic() + START_SECONDS)
            if "failed" not in tree:
                return dict(tree)
            reason = tree["failed"]
        except (ChannelClosed, ChannelTimeout, FrameError) as error:
            reason = type(error).__name__
        self.close()
        raise RuntimeError(f"a worker could not be started: {reason}")

    def _wait(self, deadline: float) -> None:
        while (
            not self.channel.ahead
            and not select.select([self.channel], [], [], WATCH_SECONDS)[0]
        ):
            if time.monotonic() > deadline:
                raise self._lost("time")
            if resident(self.pid) > self.limit:
                raise self._lost("memory")
            self._require_room()

    def _require_room(self) -> None:
        limits = self.policy.limits
        if is_overfull(self.policy.scratch, limits.disk_mib, limits.disk_entries):
            raise self._lost("disk")

    def _lost(self, reason: str) -> WorkerLost:
        status = self.close()
        detail = ""
        if reason == "crash" and status is not None and os.WIFSIGNALED(status):
            detail = signal.Signals(os.WTERMSIG(status)).name
        if detail == "SIGXCPU":
            reason = "time"
        return WorkerLost(reason, detail)


class ForkSource:
    """Workers forked from the zygote in milliseconds.

    Args:
        control: Descriptor of a control socket of the zygote.
    """

    def __init__(self, control: int):
        self.control = socket.socket(fileno=control)
        self.usage = Usage()

    def start(self, policy: Policy) -> WorkerProcess:
        """Return a new worker."""
        ours, theirs = socket.socketpair()
        message = {"kind": "worker", "policy": policy_message(policy)}
        with theirs:
            messages.send(self.control, message, (theirs.fileno(),))
            reply, _ = messages.receive(self.control)
        if reply is None:
            raise RuntimeError("the zygote is gone")
        return WorkerProcess(self, reply["pid"], Channel(ours), policy)

    def end(self, pid: int) -> int | None:
        """Kill a worker; return its wait status where known."""
        messages.send(self.control, {"kind": "end", "pid": pid})
        reply, _ = messages.receive(self.control)
        return reply["status"] if reply else None


class SpawnSource:
    """Workers started as fresh interpreters: seconds each, but everywhere."""

    def __init__(self) -> None:
        self.running: dict[int, subprocess.Popen[bytes]] = {}
        self.usage = Usage()

    def start(self, policy: Policy) -> WorkerProcess:
        """Return a new worker."""
        message = {"kind": "worker", "policy": policy_message(policy)}
        ours, process = spawn(message)
        self.running[process.pid] = process
        return WorkerProcess(self, process.pid, Channel(ours), policy)

    def end(self, pid: int) -> int | None:
        """Kill a worker; return its wait status where known."""
        process = self.running.pop(pid, None)
        if process is None:
            return None
        process.kill()
        code = process.wait()
        return -code if code < 0 else code << 8


def spawn(message: dict[str, Any]) -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """Start a child in a fresh interpreter; return our end of its channel.

    The child inherits its end of the channel; on Windows, where sockets are not
    inherited by number, it reads a duplicate from its standard input.
    """
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-I", "-m", "kerasdojo.processes.children"]
    windows = sys.platform == "win32"
    with theirs:
        fd = theirs.fileno()
        process = subprocess.Popen(
            [*command, SHARED if windows else str(fd), json.dumps(message)],
            env=child_environment(),
            cwd=os.sep,
            pass_fds=() if windows else (fd,),
            start_new_session=not windows,
            stdin=subprocess.PIPE if windows else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if sys.platform == "win32":
            assert process.stdin is not None
            with process.stdin as pipe:
                pipe.write(theirs.share(process.pid))
    return ours, process

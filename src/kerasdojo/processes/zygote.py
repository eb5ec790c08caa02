"""The process that has imported everything and run nothing; all others fork from it.

It never sees a check, a submission or a secret, and never runs a TensorFlow op: a
child forked after the first op would hang, because the runtime's threads stay behind.
"""

from __future__ import annotations

import contextlib
import gc
import os
import selectors
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

from kerasdojo.processes import messages
from kerasdojo.processes.scratch import remove

STATUS_WAIT = 2.0


def main() -> None:
    """Serve fork requests on the control socket whose descriptor is `argv[1]`."""
    control = socket.socket(fileno=int(sys.argv[1]))
    preload()
    messages.send(control, {"ready": True})
    Zygote(control).serve()


def preload() -> None:
    """Import and look up what children need; move it out of the collector's sight."""
    from kerasdojo.processes import children, warm

    children.preload()
    warm.warm()
    gc.collect()
    gc.freeze()


class Zygote:
    """Forks judges and workers on request, and reaps them.

    Args:
        control: Socket of the process that started us; when it closes, we end.
    """

    def __init__(self, control: socket.socket):
        self.control = control
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ)
        self.owners: dict[int, socket.socket] = {}
        self.statuses: dict[int, int] = {}
        self.scratch: dict[int, Path] = {}

    def serve(self) -> None:
        """Answer requests until the control socket closes; then kill every child."""
        running = True
        while running:
            for key, _ in self.selector.select(timeout=1.0):
                connection: Any = key.fileobj
                if not self._serve_one(connection):
                    running = connection is not self.control
                    self._drop(connection)
                    if not running:
                        break
            self._reap()
        self._end_all()
        os._exit(0)

    def _serve_one(self, connection: socket.socket) -> bool:
        try:
            message, fds = messages.receive(connection)
        except OSError:
            return False
        if message is None:
            return False
        if message["kind"] == "end":
            reply = {"status": self._end(message["pid"])}
        else:
            reply = {"pid": self._fork(message, fds, connection)}
        with contextlib.suppress(OSError):
            messages.send(connection, reply)
        return True

    def _fork(
        self, message: dict[str, Any], fds: list[int], connection: socket.socket
    ) -> int:
        _require_one_thread()
        pid = os.fork()
        if pid == 0:
            _become(message, fds)
        if message["kind"] == "judge":
            its_control = socket.socket(fileno=fds.pop())
            self.selector.register(its_control, selectors.EVENT_READ)
        for fd in fds:
            os.close(fd)
        self.owners[pid] = connection
        if message["kind"] == "worker":
            self.scratch[pid] = Path(message["policy"]["scratch"])
        return pid

    def _end(self, pid: int) -> int | None:
        """Kill a child unless it has ended; return its wait status where known."""
        self._reap()
        if pid in self.owners:
            _kill(pid)
        end = time.monotonic() + STATUS_WAIT
        while pid in self.owners and time.monotonic() < end:
            self._reap()
            if pid in self.owners:
                time.sleep(0.002)
        self.scratch.pop(pid, None)  # who asked for the end keeps or removes it
        return self.statuses.pop(pid, None)

    def _reap(self) -> None:
        while self.owners:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            if self.owners.pop(pid, None) is not None:
                self.statuses[pid] = status
        while len(self.statuses) > 100:
            del self.statuses[next(iter(self.statuses))]

    def _drop(self, connection: socket.socket) -> None:
        """Kill whatever a connection that closed had started; nobody else cleans up."""
        self.selector.unregister(connection)
        connection.close()
        for pid in [p for p, owner in self.owners.items() if owner is connection]:
            self._end_with_folder(pid)

    def _end_all(self) -> None:
        """Kill judges, so that they start nothing more, then their workers."""
        for pid in sorted(self.owners, key=self.scratch.__contains__):
            self._end_with_folder(pid)

    def _end_with_folder(self, pid: int) -> None:
        scratch = self.scratch.get(pid)
        self._end(pid)
        if scratch is not None:
            remove(scratch)


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _become(message: dict[str, Any], fds: list[int]) -> None:
    """Turn the forked child into what was asked for; never returns."""
    code = 70
    try:
        from kerasdojo.processes import children

        own = fds[:2]
        _close_others(own)
        children.run(message, own)
        code = 0
    finally:
        os._exit(code)


def _close_others(kept: list[int]) -> None:
    start = 3
    for fd in sorted(kept):
        os.closerange(start, fd)
        start = fd + 1
    os.closerange(start, os.sysconf("SC_OPEN_MAX"))


def _require_one_thread() -> None:
    try:
        threads = sum(1 for _ in Path("/proc/self/task").iterdir())
    except OSError:
        return
    if threads != 1:
        raise RuntimeError(
            f"the zygote has {threads} threads; a fork would not be safe"
        )


if __name__ == "__main__":
    main()

"""One warm process for each Jupyter server, started with its first kernel."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from kerasdojo.processes import messages

# What TensorFlow and its libraries read when they are imported.
_AT_IMPORT = ("CUDA_", "KERAS_", "LD_", "MKL_", "OMP_", "OPENBLAS_", "PYTHON", "TF_")
FORK_SECONDS = 5.0
READY_SECONDS = 120.0


class Warm:
    """Starts the warm process when first asked, and again should it die."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._ready = self._hopeless = False
        self._environment: dict[str, str] = {}
        self._lock = threading.Lock()

    def fork(
        self, arguments: Sequence[str], environment: Mapping[str, str], folder: str
    ) -> int:
        """Return the pid of a new kernel, 0 where there cannot be one now.

        Args:
            arguments: ipykernel's.
            environment: The kernel's.
            folder: Where it starts.
        """
        request: dict[str, Any] = {
            "kind": "kernel",
            "arguments": list(arguments),
            "environment": dict(environment),
            "folder": folder,
        }
        fits = len(json.dumps(request)) < messages.MAX_MESSAGE
        with self._lock:
            try:
                usual = self._is_ready(0) and _at_import(environment) == _at_import(
                    self._environment
                )
                return self._ask(request) if usual and fits else 0
            except OSError:
                self._close()
                return 0

    def wait(self, seconds: float = READY_SECONDS) -> bool:
        """Start the warm process where needed; return whether it is ready in time."""
        with self._lock:
            return self._is_ready(seconds)

    def close(self) -> None:
        """End the warm process and every kernel that was forked from it."""
        with self._lock:
            self._close()

    def _ask(self, request: dict[str, Any]) -> int:
        assert self._control is not None
        self._control.settimeout(FORK_SECONDS)
        messages.send(self._control, request)
        reply, _ = messages.receive(self._control)
        if reply is None:
            raise ConnectionError("the warm process ended")
        return int(reply["pid"])

    def _is_ready(self, seconds: float) -> bool:
        if self._hopeless:
            return False
        if self.process is None:
            self._start()
        assert self._control is not None
        if not self._ready:
            self._control.settimeout(seconds)
            with contextlib.suppress(BlockingIOError, TimeoutError):
                reply, _ = messages.receive(self._control)
                self._ready = bool(reply and reply["ready"])
                self._hopeless = not self._ready  # no TensorFlow, say
        return self._ready

    def _start(self) -> None:
        self._control, theirs = messages.control_pair()
        self._environment = dict(os.environ)
        command = [sys.executable, "-m", "kerasdojo.kernels.zygote"]
        with theirs:
            self.process = subprocess.Popen(
                [*command, str(theirs.fileno())],
                cwd=os.sep,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
                stdin=subprocess.DEVNULL,
            )

    def _close(self) -> None:
        if self._control is not None:
            self._control.close()
        if self.process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(FORK_SECONDS if self._ready else 0)
            self.process.kill()
            self.process.wait()
        self._control = self.process = None
        self._ready = False


def _at_import(environment: Mapping[str, str]) -> dict[str, str]:
    return {k: v for k, v in environment.items() if k.startswith(_AT_IMPORT)}


WARM = Warm()
atexit.register(WARM.close)

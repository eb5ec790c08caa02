"""The kernel provisioner `kerasdojo-warm`: forks kernels, or starts ordinary ones.

Ordinary is every kernel that is not this Python's own, and every one that is started
before the warm process is ready or after anything about it went wrong.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from pathlib import Path
from typing import Any

from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from kerasdojo.kernels.warm import WARM

_LAUNCHER = ["-m", "ipykernel_launcher"]
# What a fork cannot give, or only an ordinary process has.
_UNUSUAL = ("stdin", "stdout", "stderr", "independent", "preexec_fn", "pass_fds")


class WarmProvisioner(LocalProvisioner):
    """jupyter_client's own provisioner, with kernels that have imported TensorFlow."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Start a kernel."""
        kernel = _forked(cmd, kwargs)
        if kernel is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.process: Any = kernel
        self.pid = self.pgid = kernel.pid
        self.cwd = kwargs.get("cwd") or Path.cwd()
        return self.connection_info


class ForkedKernel:
    """What jupyter_client uses of `Popen`, for a process that is no child of ours."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int):
        self.pid = pid
        self.returncode: int | None = None
        self._handle = os.pidfd_open(pid)

    def poll(self) -> int | None:
        """Return None as long as it runs."""
        return self._wait(0)

    def wait(self, timeout: float | None = None) -> int | None:
        """Wait until it has ended."""
        return self._wait(timeout if timeout is None else timeout * 1000)

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            signal.pidfd_send_signal(self._handle, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def _wait(self, milliseconds: float | None) -> int | None:
        if self.returncode is None:
            poller = select.poll()
            poller.register(self._handle, select.POLLIN)
            if poller.poll(milliseconds):
                self.returncode = 0  # its status is its parent's to know
                os.close(self._handle)
        return self.returncode


def _forked(cmd: list[str], settings: dict[str, Any]) -> ForkedKernel | None:
    """Return a forked kernel, None where an ordinary one is to be started."""
    if sys.platform != "linux" or cmd[:1] != [sys.executable]:
        return None
    if cmd[1:3] != _LAUNCHER or any(settings.get(name) for name in _UNUSUAL):
        return None
    environment = settings.get("env") or dict(os.environ)
    folder = str(settings.get("cwd") or Path.cwd())
    pid = WARM.fork(cmd[3:], environment, folder)
    try:
        return ForkedKernel(pid) if pid else None
    except OSError:
        os.kill(pid, signal.SIGKILL)
        return None

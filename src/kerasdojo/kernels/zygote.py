"""The process that kernels are forked from: `python -m kerasdojo.kernels.zygote FD`.

It imports what notebooks of this course import and runs no op. A kernel forked from it
is the user's own: same environment, same threads, nothing confined, nothing set.
"""

from __future__ import annotations

import gc
import importlib
import os
import runpy
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from kerasdojo.processes import messages, zygote

IMPORTED = (
    "tensorflow",
    "keras",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "matplotlib_inline.config",
)
_STREAMS = 3


class KernelZygote(zygote.Zygote):
    """Forks kernels; they end when the server that asked for them does.

    Args:
        control: Socket of the server.
        threads: How many there may be at a fork; numpy's own survive one.
    """

    def __init__(self, control: socket.socket, threads: int):
        super().__init__(control)
        self.threads = threads

    def _fork(
        self, message: dict[str, Any], fds: list[int], connection: socket.socket
    ) -> int:
        if count_threads() > self.threads:
            return 0  # the server then starts an ordinary kernel
        pid = os.fork()
        if pid == 0:
            become_kernel(message)
        self.owners[pid] = connection
        return pid


def become_kernel(message: dict[str, Any]) -> None:
    """Turn the forked child into a kernel; never returns.

    Args:
        message: `arguments` of ipykernel, `environment` and `folder`.
    """
    code = 1
    try:
        os.setsid()
        os.closerange(_STREAMS, os.sysconf("SC_OPEN_MAX"))
        os.environ.clear()
        os.environ.update(message["environment"])
        os.chdir(message["folder"])
        signal.signal(signal.SIGINT, signal.default_int_handler)
        draw_anew()
        gc.unfreeze()
        # The poller would look for the server, which is not our parent.
        parent = f"--IPKernelApp.parent_handle={os.getppid()}"
        sys.argv = ["ipykernel_launcher", *message["arguments"], parent]
        runpy.run_module("ipykernel_launcher", run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    finally:
        sys.stdout.flush()
        os._exit(code)


def draw_anew() -> None:
    """Seed what was seeded at import, or all kernels would draw the same numbers.

    Python's own `random` sees to itself; TensorFlow and Keras seed when first used.
    """
    import numpy

    numpy.random.seed()


def count_threads() -> int:
    """Return how many threads this process has."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())


def import_quietly() -> None:
    """Import what kernels need; TensorFlow's remarks are for no notebook yet."""
    stderr = os.dup(2)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    for name in IMPORTED:
        importlib.import_module(name)
    os.dup2(stderr, 2)
    os.close(stderr)
    os.close(null)


def main() -> None:
    """Import everything, say so, and fork kernels until the server is gone."""
    control = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.path[0] in ("", os.sep):
        del sys.path[0]
    import numpy  # noqa: F401

    threads = count_threads()
    import_quietly()
    gc.collect()
    gc.freeze()
    messages.send(control, {"ready": count_threads() <= threads})
    KernelZygote(control, threads).serve()


if __name__ == "__main__":
    main()

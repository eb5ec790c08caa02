"""What a fork inherits and a worker must not keep."""

import contextlib
import os
import signal
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

from kerasdojo.confine import _linux

# As a fresh Python has them: a closed pipe or a full file is an error, not a death.
_IGNORED = ("SIGPIPE", "SIGXFSZ")


def require_single_thread() -> None:
    """Refuse to go on when there are threads: layers bind one thread only."""
    count = len(list(Path("/proc/self/task").iterdir()))
    if count != 1:
        raise _linux.ConfinementError(
            f"{count} threads run; call confine right after fork, before any thread"
        )


def parent_watch() -> Callable[[], bool]:
    """Return what tells whether the parent of this moment is still there."""
    parent = os.getppid()
    return lambda: os.getppid() == parent


def detach(keep: Collection[int]) -> None:
    """Start a session, die with the parent, and drop what was inherited."""
    if os.getsid(0) != os.getpid():
        os.setsid()
    die_with_parent()
    os.umask(0o077)
    _reset_signals()
    close_all_but(keep)


def move_in(scratch: Path) -> None:
    """Make `scratch` the working, home and temporary folder."""
    os.chdir(scratch)
    os.environ["HOME"] = os.environ["TMPDIR"] = tempfile.tempdir = str(scratch)


def die_with_parent() -> None:
    """Ask to be killed when the parent ends; a change of user undoes it."""
    _linux.prctl(_linux.PR_SET_PDEATHSIG, int(signal.SIGKILL))


def hide() -> None:
    """Let no process of the same user read or trace this one."""
    _linux.prctl(_linux.PR_SET_DUMPABLE, 0)


def close_all_but(keep: Collection[int]) -> None:
    """Close every descriptor that is not in `keep`."""
    for name in os.listdir("/proc/self/fd"):  # noqa: PTH208  numbers, not paths
        if int(name) not in keep:
            with contextlib.suppress(OSError):  # the one that listed them
                os.close(int(name))


def _reset_signals() -> None:
    signal.set_wakeup_fd(-1)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_DFL)
    for name in _IGNORED:
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, set())

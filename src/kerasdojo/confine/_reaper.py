"""Entering a process namespace: a further fork, and a parent that only waits."""

import contextlib
import os
import select
import signal
from collections.abc import Callable
from typing import NoReturn

from kerasdojo.confine import _process, rlimits
from kerasdojo.confine._linux import ConfinementError


def fork_inside() -> Callable[[], bool]:
    """Go on in a child, the first process of the namespace.

    The parent keeps nothing open, waits, and then ends as its child did. The two
    share a session.

    Returns:
        Tells the child whether its parent is still there.
    """
    alive, parents_end = os.pipe()
    child = os.fork()
    if child:
        _wait_and_end_alike(child, parents_end)
    os.close(parents_end)
    # The two share their mounts: what comes next would take `/proc` from the parent.
    if not os.read(alive, 1):
        raise ConfinementError("the process that should wait for this one has ended")
    return lambda: not select.select([alive], [], [], 0)[0]


def _wait_and_end_alike(child: int, parents_end: int) -> NoReturn:
    """Wait for `child`, then exit with its code or die of its signal."""
    try:
        _process.close_all_but([parents_end])
        os.write(parents_end, b"!")
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code >= 0:
            os._exit(code)
        _die_of(-code)
    finally:
        # Whatever happens, this process must not go on to student code.
        os._exit(1)


def _die_of(number: int) -> None:
    rlimits.no_core_file()
    with contextlib.suppress(OSError):  # SIGKILL has no handler to reset
        signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)

"""The few Linux calls that Python does not offer, through ctypes."""

import ctypes
import functools
import os
import struct
import sys

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_KEEPCAPS = 8
PR_SET_SECCOMP = 22
PR_CAPBSET_DROP = 24
PR_SET_NO_NEW_PRIVS = 38
PR_CAP_AMBIENT = 47


class ConfinementError(RuntimeError):
    """A layer could not be applied: the child must exit before student code."""


@functools.cache
def libc() -> ctypes.CDLL:
    """Return the C library of this process."""
    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    return library


def machine() -> str | None:
    """Return the machine's name where the system call tables apply, else None."""
    if not sys.platform.startswith("linux") or struct.calcsize("P") != 8:
        return None
    return os.uname().machine


def call(name: str, *arguments: object) -> int:
    """Call a C library function and raise `OSError` when it answers -1."""
    function = getattr(libc(), name)
    result = int(function(*[_widened(value) for value in arguments]))
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
    return result


def syscall(number: int, *arguments: object) -> int:
    """Make a system call by number and raise `OSError` when it fails."""
    return call("syscall", number, *arguments)


def prctl(option: int, *arguments: int) -> int:
    """Call `prctl`, with the arguments left out as 0."""
    return call("prctl", option, *(*arguments, 0, 0, 0, 0)[:4])


def _widened(value: object) -> object:
    return ctypes.c_long(value) if isinstance(value, int) else value

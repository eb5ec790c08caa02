"""The system call filter: threads only, no network, nothing that reaches others."""

import ctypes
from collections.abc import Mapping

from kerasdojo.confine import _bpf, _linux, _rules
from kerasdojo.confine._syscalls import architecture

_MODE_FILTER = 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def apply(landlock_abi: int) -> None:
    """Install the filter on this thread and all it will start.

    Must come last: it refuses calls that the other layers make.

    Args:
        landlock_abi: The Landlock version in force, 0 without Landlock.
    """
    install(_rules.rules(landlock_abi))


def install(rules: Mapping[str, _bpf.Rule]) -> None:
    """Install a filter made of `rules`."""
    machine = architecture(_linux.machine())
    if machine is None:
        raise _linux.ConfinementError("seccomp: no system call table for this machine")
    code = _bpf.program(rules, machine)
    packed = ctypes.create_string_buffer(_bpf.pack(code))
    program = _Program(len(code), ctypes.cast(packed, ctypes.c_char_p))
    _linux.prctl(_linux.PR_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(program))

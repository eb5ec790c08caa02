"""Resource limits: a bound on each thing one process can use up."""

import os
from pathlib import Path

from kerasdojo.confine import _linux
from kerasdojo.confine._policy import Limits

try:
    import resource
except ImportError:  # not on Windows, where nothing of this package applies
    resource = None  # type: ignore[assignment]

_MIB = 1 << 20
_STACK_MIB = 8
_ARENAS, _ARENA_MIB = 8, 64
_M_ARENA_MAX = -8
_ALL_MY_THREADS = 1 << 20


def apply(limits: Limits, *, own_user: bool) -> None:
    """Set the limits, soft and hard, so that nothing can raise them again.

    Args:
        limits: How much to allow.
        own_user: Whether the kernel counts this process's threads apart from those
            of others; else a bound on threads would count the whole machine's.
    """
    _bound_arenas()
    for name, value in _values(limits, own_user=own_user).items():
        _set(name, value)


def no_core_file() -> None:
    """Write no memory image when this process dies of a signal."""
    _set("CORE", 0)


def _values(limits: Limits, *, own_user: bool) -> dict[str, int]:
    """Return the value of each `RLIMIT_*`."""
    total, private = _memory_mib()
    stacks = _STACK_MIB * min(limits.processes, 24 + 8 * (os.cpu_count() or 1))
    data = private + limits.memory_mib + stacks
    address = total + limits.memory_mib + stacks + _ARENAS * _ARENA_MIB
    return {
        "AS": address * _MIB,
        "CORE": 0,
        "CPU": limits.cpu_seconds,
        "DATA": data * _MIB,
        "FSIZE": limits.file_mib * _MIB,
        "MEMLOCK": _MIB,
        "MSGQUEUE": 0,
        "NOFILE": limits.open_files,
        "NPROC": limits.processes if own_user else _ALL_MY_THREADS,
        "RTPRIO": 0,
    }


def _set(name: str, value: int) -> None:
    if resource is None:
        return
    number = getattr(resource, f"RLIMIT_{name}", None)
    if number is None:
        return
    # A second more before the kill: a process may end itself at the soft limit.
    hard = value + 1 if name == "CPU" else value
    before = resource.getrlimit(number)[1]
    if before != resource.RLIM_INFINITY:
        hard = min(hard, before)
    resource.setrlimit(number, (min(value, hard), hard))


def _memory_mib() -> tuple[int, int]:
    """Return the address space and the private data of this process, in MiB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    fields = dict(line.split(":", 1) for line in status.splitlines())
    total, private = (int(fields[name].split()[0]) for name in ("VmSize", "VmData"))
    return total // 1024, private // 1024


def _bound_arenas() -> None:
    """Keep glibc from reserving 64 MiB for each thread: address space is limited."""
    mallopt = getattr(_linux.libc(), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, _ARENAS)

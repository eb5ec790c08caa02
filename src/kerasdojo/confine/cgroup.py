"""Control groups: an exact bound on memory and threads, where one was delegated."""

import contextlib
import os
from pathlib import Path

from kerasdojo.confine._linux import ConfinementError
from kerasdojo.confine._policy import Limits

_MOUNT = Path("/sys/fs/cgroup")
_PREFIX = "kerasdojo-"
_WANTED = {"memory", "pids"}
_MIB = 1 << 20


def apply(limits: Limits, base: Path | None = None) -> None:
    """Put this process into a group of its own.

    Args:
        limits: How much memory and how many threads to allow.
        base: The group to make it in, by default the one `delegated` finds.

    Raises:
        ConfinementError: No group here may be divided.
    """
    base = base or delegated()
    if base is None:
        raise ConfinementError("no control group with memory and pids was delegated")
    sweep(base)
    group = base / f"{_PREFIX}{os.getpid()}"
    group.mkdir(exist_ok=True)
    _write(group / "memory.max", limits.memory_mib * _MIB)
    _write(group / "pids.max", limits.processes)
    with contextlib.suppress(FileNotFoundError):  # no swap on this machine
        _write(group / "memory.swap.max", 0)
    _write(group / "cgroup.procs", os.getpid())


def delegated(mount: Path = _MOUNT, membership: str | None = None) -> Path | None:
    """Return a group in which this user may make bounded ones, None without."""
    own = _own_group(mount, membership)
    if own is None:
        return None
    for group in (own, own.parent):
        if group.is_relative_to(mount) and _divisible(group):
            return group
    return None


def sweep(base: Path) -> None:
    """Remove the groups of workers that have ended."""
    for group in base.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # busy: its worker runs
            group.rmdir()


def _own_group(mount: Path, membership: str | None) -> Path | None:
    """Return the folder of this process's group in the unified hierarchy."""
    if membership is None:
        try:
            membership = Path("/proc/self/cgroup").read_text(encoding="utf-8")
        except OSError:
            return None
    for line in membership.splitlines():
        if line.startswith("0::/"):
            return mount / line.removeprefix("0::/")
    return None


def _divisible(group: Path) -> bool:
    try:
        names = (group / "cgroup.subtree_control").read_text(encoding="utf-8")
    except OSError:
        return False
    places = (group, group / "cgroup.procs")
    return set(names.split()) >= _WANTED and all(os.access(p, os.W_OK) for p in places)


def _write(file: Path, value: int) -> None:
    file.write_text(str(value), encoding="utf-8")

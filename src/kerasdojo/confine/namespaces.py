"""Namespaces: no network, no host name, no System V memory in common with others."""

import os
from pathlib import Path

from kerasdojo.confine import _linux, capabilities

_NEW_MOUNTS, _NEW_UTS, _NEW_IPC = 0x00020000, 0x04000000, 0x08000000
_NEW_USER, _NEW_PIDS, _NEW_NET = 0x10000000, 0x20000000, 0x40000000


def apply(*, full: bool = False) -> None:
    """Move this process into namespaces of its own.

    Root does so directly. Others need a user namespace first, in which they are
    the same user still; the capabilities it brings are for the caller to give up.

    Args:
        full: Also mounts, and processes (for the children of this one).
    """
    flags = _NEW_NET | _NEW_IPC | _NEW_UTS
    if full:
        flags |= _NEW_MOUNTS | _NEW_PIDS
    if capabilities.effective() & capabilities.SYS_ADMIN:
        _linux.call("unshare", flags)
        return
    if os.geteuid() == 0:
        raise _linux.ConfinementError("root lacks CAP_SYS_ADMIN")
    uid, gid = os.geteuid(), os.getegid()
    # The maps belong to root while the process hides from others.
    _linux.prctl(_linux.PR_SET_DUMPABLE, 1)
    _linux.call("unshare", flags | _NEW_USER)
    _write("setgroups", "deny")
    _write("uid_map", f"{uid} {uid} 1")
    _write("gid_map", f"{gid} {gid} 1")


def _write(name: str, text: str) -> None:
    Path("/proc/self", name).write_text(text, encoding="utf-8")

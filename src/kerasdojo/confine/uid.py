"""A user of its own for each worker, where the grader runs as root."""

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from kerasdojo.confine import _linux, capabilities

# Unused by Linux distributions and systemd up to 2**31; process ids end at 2**22.
_FIRST = 0x70000000
_LAST = _FIRST + (1 << 22)


def of_process(pid: int) -> int:
    """Return the user id for the worker `pid`: free for as long as it lives."""
    return _FIRST + pid


def apply(uid: int, scratch: Path, readable: Iterable[Path], *, guarded: bool) -> None:
    """Become `uid` and give up all capabilities but, at need, one.

    Python may live where only root can read, such as `/root`. Then the right to
    search and read everywhere is kept: Landlock still decides which paths open, and
    seccomp refuses `open_by_handle_at`, the one call that asks for this right itself.

    Args:
        uid: The user and group to become.
        scratch: The folder that is given to this user.
        readable: What it must be able to read.
        guarded: Whether Landlock and seccomp will stand behind the kept right.

    Raises:
        ConfinementError: It needs that right and nothing stands behind it, or `uid`
            may be somebody's.
    """
    if not _FIRST < uid <= _LAST:
        raise _linux.ConfinementError(f"{uid} is no user id of a worker")
    _give(scratch, uid)
    capabilities.empty_bounding_set()
    _linux.prctl(_linux.PR_SET_KEEPCAPS, 1)
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    needed = 0 if _all_open(scratch, readable) else capabilities.DAC_READ_SEARCH
    if needed and not guarded:
        raise _linux.ConfinementError(
            "another user cannot read Python's folders; install Python outside /root"
        )
    capabilities.keep_only(needed)


def _give(folder: Path, uid: int) -> None:
    """Make `uid` the owner of `folder` and of the files in it."""
    for _, _, files, descriptor in os.fwalk(folder, follow_symlinks=False):
        os.fchown(descriptor, uid, uid)
        for name in files:
            found = os.stat(name, dir_fd=descriptor, follow_symlinks=False)
            if stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
                os.chown(name, uid, uid, dir_fd=descriptor, follow_symlinks=False)


def _all_open(scratch: Path, readable: Iterable[Path]) -> bool:
    """Tell by trying whether this user can use the folders and what they hold."""
    roots = [str(path) for path in readable]
    return (
        os.access(scratch, os.R_OK | os.W_OK | os.X_OK)
        and all(os.access(root, os.R_OK) for root in roots)
        and all(os.access(file, os.R_OK) for file in _imported(tuple(roots)))
    )


def _imported(roots: tuple[str, ...]) -> set[str]:
    """Return the files below `roots` that top-level modules were read from."""
    top = [module for name, module in list(sys.modules.items()) if "." not in name]
    files = {getattr(module, "__file__", None) or "" for module in top}
    return {file for file in files if file.startswith(roots)}

"""Landlock: which files a process may open, and whom it may reach."""

import os
import stat
import struct
from collections.abc import Iterable
from pathlib import Path

from kerasdojo.confine import _linux

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1
_O_PATH = 0o10000000

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REG = 16, 32, 128, 256
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_FIRST_RIGHTS = (1 << 13) - 1
_TCP_BIND_CONNECT = 3
_ABSTRACT_UNIX_AND_SIGNAL = 3

_READ = _READ_FILE | _READ_DIR
# No links, devices, pipes or sockets: the judge looks into this folder too.
_WRITE = (
    _READ | _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REG
    | _REFER | _TRUNCATE
)  # fmt: skip
_OF_A_FILE = _READ_FILE | _WRITE_FILE | _TRUNCATE


def abi() -> int:
    """Return the Landlock version of this kernel, 0 without Landlock."""
    if _linux.machine() is None:
        return 0
    try:
        return _linux.syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    except OSError:
        return 0


def apply(version: int, writable: Iterable[Path], readable: Iterable[Path]) -> None:
    """Restrict this thread, and all it will start, to the given paths.

    Args:
        version: The version to use, at most what `abi()` returns.
        writable: Folders to work in, and devices to write to.
        readable: Folders and files to read.

    Raises:
        OSError: A path cannot be opened, or the kernel refused.
    """
    handled = _handled(version)
    ruleset = _create(version, handled)
    try:
        for path in readable:
            _allow(ruleset, path, _READ & handled)
        for path in writable:
            _allow(ruleset, path, _WRITE & handled)
        _linux.syscall(_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _handled(version: int) -> int:
    """Return the file rights that this version knows."""
    handled = _FIRST_RIGHTS
    for since, right in ((2, _REFER), (3, _TRUNCATE), (5, _IOCTL_DEV)):
        if version >= since:
            handled |= right
    return handled


def _create(version: int, handled: int) -> int:
    network = _TCP_BIND_CONNECT if version >= 4 else 0
    scopes = _ABSTRACT_UNIX_AND_SIGNAL if version >= 6 else 0
    attributes = struct.pack("QQQ", handled, network, scopes)
    size = 8 if version < 4 else 16 if version < 6 else 24
    return _linux.syscall(_CREATE_RULESET, attributes, size, 0)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    descriptor = os.open(path, _O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= _OF_A_FILE
        rule = struct.pack("=Qi", rights, descriptor)
        _linux.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0)
    finally:
        os.close(descriptor)

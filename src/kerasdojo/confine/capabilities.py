"""Capabilities: the pieces of root's power, given up."""

import errno
import struct
from pathlib import Path

from kerasdojo.confine import _linux

DAC_READ_SEARCH = 1 << 2
SETUID = 1 << 7
SYS_ADMIN = 1 << 21

_VERSION_3 = 0x20080522
_AMBIENT_CLEAR_ALL = 4


def effective() -> int:
    """Return the capabilities in force now, as a bit mask."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("CapEff:"):
            return int(line.split()[1], 16)
    return 0


def drop_all() -> None:
    """Give up whatever capabilities there are, also those of a user namespace."""
    if effective():
        empty_bounding_set()
        keep_only(0)


def empty_bounding_set() -> None:
    """Let no program started from here gain a capability."""
    for number in range(64):
        try:
            _linux.prctl(_linux.PR_CAPBSET_DROP, number)
        except OSError as error:
            if error.errno == errno.EINVAL:  # one past the last the kernel knows
                return
            raise


def keep_only(mask: int) -> None:
    """Give up every capability that is not in `mask`, for good."""
    _linux.prctl(_linux.PR_CAP_AMBIENT, _AMBIENT_CLEAR_ALL)
    header = struct.pack("Ii", _VERSION_3, 0)
    low, high = mask & 0xFFFFFFFF, mask >> 32
    data = struct.pack("6I", low, low, 0, high, high, 0)
    _linux.call("capset", header, data)

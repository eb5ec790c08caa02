"""What a process has used: processor time and memory, read from /proc."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

MIB = 1 << 20


@dataclass(frozen=True)
class Usage:
    """Processor time and memory.

    Args:
        cpu_seconds: Time on all processors together.
        memory_mib: The most resident memory at any moment.
    """

    cpu_seconds: float = 0.0
    memory_mib: float = 0.0

    def plus(self, other: Usage) -> Usage:
        """Return the usage of two processes that ran one after the other."""
        memory = max(self.memory_mib, other.memory_mib)
        return Usage(self.cpu_seconds + other.cpu_seconds, memory)


def usage_of(pid: int) -> Usage:
    """Return what a process has used so far; zeros where the system does not tell.

    Args:
        pid: Its id.
    """
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return Usage()
    ticks = int(fields[11]) + int(fields[12])
    peak = next((line for line in status.splitlines() if "VmHWM" in line), "_ 0 kB")
    return Usage(ticks / os.sysconf("SC_CLK_TCK"), int(peak.split()[1]) * 1024 / MIB)


def cpu_seconds_of(pid: int) -> float:
    """Return the processor time of a process so far; as `usage_of`, in one call.

    Args:
        pid: Its id.
    """
    try:
        return time.clock_gettime(_cpu_clock(pid))
    except (AttributeError, OSError):  # another system, or the process is gone
        return usage_of(pid).cpu_seconds


def _cpu_clock(pid: int) -> int:
    """Return Linux' number for the clock of a process, as clock_getcpuclockid(3)."""
    return ~pid << 3 | 2


def resident(pid: int) -> int:
    """Return the bytes of a process that are in memory; 0 where unknown.

    Args:
        pid: Its id.
    """
    try:
        fields = Path(f"/proc/{pid}/statm").read_text().split()
    except OSError:
        return 0
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")

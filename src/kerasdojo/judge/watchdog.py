"""Ends a judge that a submission costs too much, and says so first.

A model is data that the judge builds and runs. Small data can ask for a great deal:
layers that enlarge an image a million times pass every look at their config.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

INTERVAL = 0.05
EXIT = 75


class Watchdog:
    """Watches this process from a thread of its own.

    Args:
        tell: Called before the process ends.
    """

    def __init__(self, tell: Callable[[], None]):
        self.tell = tell
        self.lock = threading.Lock()
        self.limits: tuple[float, int] | None = None
        threading.Thread(target=self._watch, daemon=True).start()

    @contextlib.contextmanager
    def over(self, cpu_seconds: float, memory_mib: int) -> Iterator[None]:
        """Bound what happens inside.

        Args:
            cpu_seconds: Processor time of this process; a busy machine uses up none.
            memory_mib: Growth of resident memory.
        """
        self.limits = (
            time.process_time() + cpu_seconds,
            resident() + (memory_mib << 20),
        )
        try:
            yield
        finally:
            with self.lock:
                self.limits = None

    def _watch(self) -> None:
        while True:
            time.sleep(INTERVAL)
            with self.lock:
                if self.limits is not None and self._is_over(*self.limits):
                    self.tell()
                    os._exit(EXIT)

    def _is_over(self, cpu_seconds: float, memory: int) -> bool:
        return time.process_time() > cpu_seconds or resident() > memory


def resident() -> int:
    """Return the bytes of memory this process has; 0 where that is not told."""
    try:
        fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")

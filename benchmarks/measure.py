"""Whole process trees, measured: CPU, wall time, memory with shared pages once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

SAMPLE_SECONDS = 0.5


@dataclass(frozen=True)
class Cost:
    """What a command cost.

    Args:
        cpu: User and system seconds of the process and all it waited for.
        wall: Seconds by the clock.
        memory: Peak of the tree's proportional set size, in MiB.
    """

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end.

    Raises:
        RuntimeError: It failed; what it printed is in the message.
    """
    return run_together([command], folder)


def run_together(commands: Sequence[Sequence[str]], folder: Path) -> Cost:
    """Run commands side by side to their end; costs are added up, wall is shared."""
    before = os.times()
    start = time.perf_counter()
    environment = {**os.environ, "PATH": _path(), "PYTHONWARNINGS": "ignore"}
    processes = [
        subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for command in commands
    ]
    peak = _Peak([process.pid for process in processes])
    outputs = [process.communicate()[0] for process in processes]
    wall = time.perf_counter() - start
    memory = peak.stop()
    after = os.times()
    for process, output in zip(processes, outputs, strict=True):
        if process.returncode:
            raise RuntimeError(f"{process.args}: {output[-2000:]}")
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    return Cost(cpu, wall, memory)


class _Peak(threading.Thread):
    """Samples the memory of process trees."""

    def __init__(self, pids: list[int]):
        super().__init__(daemon=True)
        self.pids = pids
        self.peak = 0.0
        self.done = threading.Event()
        self.start()

    def run(self) -> None:
        while not self.done.wait(SAMPLE_SECONDS):
            self.peak = max(self.peak, sum(map(tree_memory, self.pids)))

    def stop(self) -> float:
        self.done.set()
        self.join()
        return self.peak


def tree_memory(pid: int) -> float:
    """Proportional set size of a process and its descendants, in MiB."""
    total = 0
    try:
        root = psutil.Process(pid)
        for process in (root, *root.children(recursive=True)):
            total += process.memory_full_info().pss
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        pass
    return total / (1 << 20)


def _path() -> str:
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

"""What grading costs: processor time and memory of judge and worker."""

import os
import time
from pathlib import Path

import pytest

from kerasdojo.processes.usage import Usage, cpu_seconds_of, resident, usage_of

pytestmark = pytest.mark.skipif(
    not Path("/proc/self").is_dir(), reason="the system has no /proc"
)


def test_a_process_has_used_time_and_memory() -> None:
    used = usage_of(os.getpid())
    assert used.cpu_seconds > 0
    assert used.memory_mib >= resident(os.getpid()) / (1 << 20) * 0.9 > 1


def test_the_clock_of_a_process_tells_what_its_usage_does() -> None:
    before = usage_of(os.getpid()).cpu_seconds
    assert before - 0.02 <= cpu_seconds_of(os.getpid()) <= time.process_time() + 0.02


def test_times_add_up_and_peaks_do_not() -> None:
    assert Usage(1.0, 50.0).plus(Usage(0.5, 80.0)) == Usage(1.5, 80.0)


def test_a_process_that_is_gone_used_nothing() -> None:
    assert usage_of(2**30) == Usage()
    assert cpu_seconds_of(2**22 + 1) == 0
    assert resident(2**30) == 0

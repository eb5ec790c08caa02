"""Thousands of submissions through one pool: memory must not grow, nor time drift.

Usage: `python -m benchmarks.longhaul [SUBMISSIONS]`. The checks are of a course that
trains nothing, so that the engine's own cost shows.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

import numpy as np

from benchmarks.measure import tree_memory
from benchmarks.tiny import COURSE, right_answer
from kerasdojo.autograding import Pool
from kerasdojo.course import course_at
from kerasdojo.isolation import ISOLATED, policy_requiring

BATCH = 250


def measure(submissions: int = 5000, jobs: int = 2) -> dict[str, Any]:
    """Return memory and seconds of each batch, and their slopes.

    Args:
        submissions: How many are graded.
        jobs: Graded at the same time.
    """
    seconds, memory = [], []
    with Pool(course_at(COURSE), jobs, policy=policy_requiring(ISOLATED)) as pool:
        for first in range(0, submissions, BATCH):
            start = time.perf_counter()
            works = map(right_answer, range(first, first + BATCH))
            begun = [pool.submit(work) for work in works]
            if not all(future.result().score for future in begun):
                raise RuntimeError("a right answer got no points")
            seconds.append(time.perf_counter() - start)
            memory.append(tree_memory(os.getpid()))
    return {
        "submissions": submissions,
        "mebibytes_after_first_batch": memory[0],
        "mebibytes_at_the_end": memory[-1],
        "mebibytes_per_thousand": _slope(memory) * 1000 / BATCH,
        "milliseconds_each_at_first": 1000 * float(np.median(seconds[:4])) / BATCH,
        "milliseconds_each_at_last": 1000 * float(np.median(seconds[-4:])) / BATCH,
    }


def _slope(values: list[float]) -> float:
    """Return the change from one value to the next, leaving out the first quarter."""
    kept = values[len(values) // 4 :]
    return float(np.polyfit(range(len(kept)), kept, 1)[0]) if len(kept) > 1 else 0.0


if __name__ == "__main__":
    print(json.dumps(measure(*map(int, sys.argv[1:])), indent=2))

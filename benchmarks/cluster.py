"""What Dask adds to a submission: the same class in a pool and on a local cluster."""

from __future__ import annotations

import json
import time
from concurrent.futures import Future
from typing import Any, Protocol

from benchmarks.tiny import COURSE, right_answer
from kerasdojo.autograding import Pool
from kerasdojo.cluster import LOCAL, ClusterPool
from kerasdojo.course import course_at
from kerasdojo.isolation import ISOLATED, policy_requiring
from kerasdojo.result import Result
from kerasdojo.submission import Submission


class _Pool(Protocol):
    def submit(self, submission: Submission) -> Future[Result]: ...
    def close(self) -> None: ...


def measure(submissions: int = 60) -> dict[str, Any]:
    """Return seconds to the first verdict and for each further one, both ways.

    Checks that take no time, one submission at a time in one worker: what differs is
    what Dask adds.

    Args:
        submissions: How many are timed.
    """
    course = course_at(COURSE)
    policy = policy_requiring(ISOLATED)
    cluster = ClusterPool(course, LOCAL, 1, b"", {}, ISOLATED)
    ways: dict[str, _Pool] = {"pool": Pool(course, policy=policy), "dask": cluster}
    try:
        first = {way: _seconds(pool, -1) for way, pool in ways.items()}
        # In turns, so that a busy moment of the machine hits both.
        spent = dict.fromkeys(ways, 0.0)
        for number in range(submissions):
            for way, pool in ways.items():
                spent[way] += _seconds(pool, number)
    finally:
        for pool in ways.values():
            pool.close()
    each = {way: 1000 * seconds / submissions for way, seconds in spent.items()}
    return {
        "seconds_to_first": first,
        "milliseconds_each": each,
        "milliseconds_added": each["dask"] - each["pool"],
    }


def _seconds(pool: _Pool, number: int) -> float:
    work = right_answer(number)
    start = time.perf_counter()
    pool.submit(work).result()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))

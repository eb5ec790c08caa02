"""One warm pool for the life of an nbgrader process.

nbgrader grades strictly one notebook after the other. While it writes one, the pool
already works on the next ones: results are matched by the digest of the submission,
so that what was looked at early is used only if it is the very same work.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from typing import Any

from kerasdojo.autograding import Pool
from kerasdojo.isolation import ISOLATED, policy_requiring
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.result import Result
from kerasdojo.submission import Submission

# formgrader autogrades inside the Jupyter server, which lives for days.
IDLE_SECONDS = 120.0


class WarmPool:
    """A pool that is started when needed and closed when idle.

    Args:
        start: Makes the pool.
        idle: Seconds without work after which the pool is closed.
    """

    def __init__(self, start: Callable[[], Any], idle: float = IDLE_SECONDS):
        self._start = start
        self._idle = idle
        self._lock = threading.RLock()
        self._pool: Any = None
        self._running = 0
        self._timer: threading.Timer | None = None
        self._early: dict[str, Future[Result]] = {}
        self._known: dict[str, Result] = {}

    def remember(self, submission: Submission, result: Result) -> None:
        """Have a verdict ready for the next time this very work is to be graded."""
        self._known[submission.digest()] = result

    def begin(self, submission: Submission) -> Future[Result]:
        """Start grading a submission."""
        with self._lock:
            self._stop_timer()
            return self._submit(submission)

    def grade(
        self, submission: Submission, upcoming: Iterable[Submission] = ()
    ) -> Result:
        """Return the verdicts on a submission.

        Args:
            submission: The work to grade now.
            upcoming: Work that will probably be graded next.
        """
        known = self._known.pop(submission.digest(), None)
        if known is not None:
            return known
        with self._lock:
            self._stop_timer()
            self._running += 1
            future = self._submit(submission)
            # Whatever else was begun early turned out not to come next.
            futures = {work.digest(): self._submit(work) for work in upcoming}
            self._early = futures
        try:
            return future.result()
        finally:
            with self._lock:
                self._running -= 1
                if not self._running:
                    self._restart_timer()

    def close(self) -> None:
        """End all processes; the next submission starts new ones."""
        with self._lock:
            self._stop_timer()
            pool, self._pool = self._pool, None
            self._early.clear()
            self._known.clear()
            if pool is not None:
                pool.close()

    def _submit(self, submission: Submission) -> Future[Result]:
        if self._pool is None:
            self._pool = self._start()
        early = self._early.get(submission.digest())
        future: Future[Result] = early or self._pool.submit(submission)
        return future

    def _restart_timer(self) -> None:
        self._stop_timer()
        self._timer = threading.Timer(self._idle, self.close)
        self._timer.daemon = True
        self._timer.start()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


_POOLS: dict[tuple[Any, ...], WarmPool] = {}


def warm_pool(
    room: Classroom,
    jobs: int,
    limits: Mapping[str, float] | None = None,
    required: str = ISOLATED,
    dask: str = "",
) -> WarmPool:
    """Return this process's pool for a course folder.

    Args:
        room: The course folder.
        jobs: Submissions graded at the same time.
        limits: Seconds a cell, call, check and submission may take.
        required: Isolation below which nothing is graded.
        dask: Address of a Dask scheduler; nothing for this machine alone.
    """
    times = sorted((limits or {}).items())
    key = (room.root, room.course_root, jobs, required, dask, *times)
    if key not in _POOLS:

        def start() -> Any:
            if dask:
                from kerasdojo.cluster import ClusterPool

                settings = (jobs, room.secret, limits or {}, required)
                return ClusterPool(room.course, dask, *settings)
            policy = policy_requiring(required)
            return Pool(
                room.course, jobs, secret=room.secret, policy=policy, limits=limits
            )

        _POOLS[key] = WarmPool(start)
        atexit.register(_POOLS[key].close)
    return _POOLS[key]

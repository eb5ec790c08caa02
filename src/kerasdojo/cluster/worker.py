"""What runs in a Dask worker: it hands submissions to judges of its machine.

A Dask worker has threads, so it never forks. Its pool starts a zygote in a process of
its own, and judges and student code are forked from that.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from distributed import WorkerPlugin, get_worker

from kerasdojo.autograding import Pool
from kerasdojo.cluster.machine import unprepared, why_not
from kerasdojo.cluster.packed import unpack
from kerasdojo.course import course_at
from kerasdojo.isolation import policy_requiring
from kerasdojo.nbgrader.pool import WarmPool
from kerasdojo.submission import Submission
from kerasdojo.text import Text


class Grader(WorkerPlugin):  # type: ignore[misc]
    """Lives in each worker for as long as a run lasts.

    Args:
        course: The course, packed.
        secret: The course's secret.
        limits: Seconds a cell, call, check and submission may take.
        required: Isolation below which nothing is graded.
        versions: Versions that decide a verdict, where the marks are written.
    """

    idempotent = True

    def __init__(
        self,
        course: bytes,
        secret: bytes,
        limits: Mapping[str, float],
        required: str,
        versions: dict[str, str],
    ):
        self.course = course
        self.secret = secret
        self.limits = dict(limits)
        self.required = required
        self.versions = versions

    def setup(self, worker: Any) -> None:
        """Unpack the course; processes start with the first submission."""
        # Dask clears its folder even after a worker that was killed, as batch
        # systems do, and hidden checks must not stay behind.
        self.folder = tempfile.TemporaryDirectory(
            prefix="kerasdojo-course-", dir=worker.local_directory
        )
        self.threads = worker.state.nthreads
        self.pool = WarmPool(self._start)
        self.why_not = self._prepare()

    def _prepare(self) -> Text | None:
        """Return why this machine must not grade."""
        try:
            unpack(self.course, Path(self.folder.name))
            return why_not(self.required, self.versions)
        except Exception as error:
            return unprepared(error)

    def _start(self) -> Pool:
        return Pool(
            course_at(Path(self.folder.name)),
            self.threads,
            secret=self.secret,
            policy=policy_requiring(self.required),
            limits=self.limits,
        )

    def teardown(self, worker: Any) -> None:
        """End all processes and remove the course."""
        self.pool.close()
        self.folder.cleanup()


def grade(run: str, submission: Submission) -> dict[str, Any]:
    """Return the verdict on a submission, or why this machine must not judge.

    Args:
        run: Name of the plugin that this run registered.
        submission: The work.
    """
    worker = get_worker()
    grader: Grader = worker.plugins[run]
    if grader.why_not is not None:
        return {"why_not": grader.why_not.to_dict(), "machine": worker.address}
    return {"result": grader.pool.grade(submission).to_dict()}

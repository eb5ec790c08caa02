"""One submission's worker: started, fed its cells, replaced when it dies."""

from __future__ import annotations

import contextlib
import dataclasses
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerasdojo.confine import Policy
from kerasdojo.judge.proxy import StudentError, Unsendable, student_error
from kerasdojo.processes.lost import WorkerLost
from kerasdojo.processes.scratch import empty, scratch_folder
from kerasdojo.processes.sources import Source, WorkerProcess
from kerasdojo.processes.usage import cpu_seconds_of
from kerasdojo.submission import Cell, Submission

CALL_FACTOR = 5
CHECK_FACTOR = 10
# Limits are several times what honest work needs: half of one is enough to finish.
FAIR_SHARE = 0.5


@dataclass(frozen=True)
class TimeLimits:
    """Seconds by the clock that parts of a run may take.

    Args:
        cell: Running one cell of the submission.
        call: One request of a check; at least `CALL_FACTOR` times what the exercise
            declares for all its checks.
        check: All requests of a check; at least `CHECK_FACTOR` times that.
        submission: The whole run; what is left afterwards counts as not finished.
    """

    cell: float = 30.0
    call: float = 10.0
    check: float = 30.0
    submission: float = 300.0


@dataclass(frozen=True)
class CellRun:
    """How one cell went: its outputs, what it raised, whether it ended the worker."""

    cell: Cell
    outputs: list[Any]
    raised: StudentError | None = None
    lost: WorkerLost | None = None


class Session:
    """The link between the checks and one submission's worker.

    A cell that ends the worker is left out and the others run again in a fresh one, so
    that it costs its own exercise only.

    Args:
        source: Starts workers.
        submission: The work.
        policy: How workers are confined; its scratch folder is the session's.
        limits: Time limits.
        rebuild: Whether models are built again here, or stay in the worker.
    """

    def __init__(
        self,
        source: Source,
        submission: Submission,
        policy: Policy,
        limits: TimeLimits | None = None,
        rebuild: bool = True,
    ):
        self.rebuild = rebuild
        self.source = source
        self.submission = submission
        self.policy = policy
        self.limits = limits or TimeLimits()
        self.scratch = str(policy.scratch)
        self.runs: list[CellRun] = []
        self.worker: WorkerProcess | None = None
        self.others: list[Session] = []
        self.kept = contextlib.ExitStack()
        self.end = time.monotonic() + self.limits.submission
        self.check_end = self.end
        self.call_seconds = self.limits.call
        self.isolation: dict[str, Any] = {}
        self.spent = self._spent
        self.started = self.begun = (time.monotonic(), self.spent())
        self.seed: dict[str, int] = {}

    def run_cells(self) -> list[CellRun]:
        """Run all cells; restart without a cell that ends the worker."""
        fatal: dict[int, WorkerLost] = {}
        while True:
            self.runs = []
            lost = self._run_cells(fatal)
            if lost is None:
                return self.runs
            index, reason = lost
            fatal[index] = reason

    def lay_out(self) -> None:
        """Make the scratch folder as the submission finds it."""
        empty(self.policy.scratch)
        for name, data in self.submission.files.items():
            (self.policy.scratch / Path(name).name).write_bytes(data)

    def request(
        self, tree: dict[str, Any], body: bytes = b""
    ) -> tuple[dict[str, Any], memoryview]:
        """Send one request of a check to a live worker; a seed waits for the next one.

        Raises:
            WorkerLost: The worker ended, or time is up.
        """
        if tree["op"] == "seed":
            self.seed = {"seed": tree["seed"]}
            return {"ok": None}, memoryview(b"")
        tree, self.seed = self.seed | tree, {}
        if self.worker is None:
            self._run_cells({i: r.lost for i, r in enumerate(self.runs) if r.lost})
        seconds = min(self.call_seconds, self.check_end - time.monotonic())
        return self._request(tree, body, seconds)

    @contextlib.contextmanager
    def check(self, declared: float = 0.0) -> Iterator[None]:
        """Give the requests inside the time of one check.

        Args:
            declared: Seconds the exercise declares for grading its reference.
        """
        self.call_seconds = max(self.limits.call, CALL_FACTOR * declared)
        seconds = max(self.limits.check, CHECK_FACTOR * declared)
        self.begun = (time.monotonic(), self.spent())
        self.check_end = min(self.end, self.begun[0] + seconds)
        try:
            yield
        finally:
            for other in self.others:
                other._release()
            self.others.clear()

    def restart(self) -> Session:
        """Return a session of the same submission in a fresh worker, same files."""
        policy = dataclasses.replace(self.policy, user=self.isolation.get("user"))
        other = Session(self.source, self.submission, policy, self.limits, self.rebuild)
        other.runs = self.runs
        return self._adopt(other)

    def companion(self) -> Session:
        """Return a session in a fresh worker that runs no student code."""
        kept = contextlib.ExitStack()
        scratch = kept.enter_context(scratch_folder())
        policy = dataclasses.replace(self.policy, scratch=scratch)
        empty = Submission(self.submission.concept, ())
        other = Session(self.source, empty, policy, self.limits, self.rebuild)
        other.kept = kept
        return self._adopt(other)

    def close(self) -> None:
        """End the worker."""
        if self.worker is not None:
            self.worker.close()
            self.worker = None

    def _adopt(self, other: Session) -> Session:
        other.check_end, other.call_seconds = self.check_end, self.call_seconds
        other.begun, other.started, other.spent = self.begun, self.started, self.spent
        self.others.append(other)
        return other

    def _release(self) -> None:
        self.close()
        self.kept.close()

    def _run_cells(self, fatal: dict[int, WorkerLost]) -> tuple[int, WorkerLost] | None:
        self._start()
        for index, cell in enumerate(self.submission.cells):
            if index in fatal:
                run = CellRun(cell, [], lost=fatal[index])
            else:
                try:
                    run = self._run_cell(cell)
                except WorkerLost as lost:
                    return index, lost
            if len(self.runs) <= index:
                self.runs.append(run)
        return None

    def _run_cell(self, cell: Cell) -> CellRun:
        tree = {"op": "cell", "source": cell.source, "where": cell.where}
        self.begun = (time.monotonic(), self.spent())
        seconds = min(self.limits.cell, self.end - self.begun[0])
        answer, _ = self._request(tree, b"", seconds)
        entry = answer.get("ok")
        if not isinstance(entry, dict) or not isinstance(entry.get("outputs"), list):
            return CellRun(cell, [])
        raised = entry.get("raised")
        return CellRun(cell, entry["outputs"], raised and _error(raised))

    def _start(self) -> None:
        self.close()
        self.worker = self.source.start(self.policy)
        self.isolation = self.worker.greeting
        self._request({"op": "seed", "seed": 0}, b"", self.limits.call)

    def _request(
        self, tree: dict[str, Any], body: bytes, seconds: float
    ) -> tuple[dict[str, Any], memoryview]:
        assert self.worker is not None
        try:
            if seconds <= 0:
                self.worker.close()
                raise WorkerLost("time")
            return self.worker.request(tree, body, seconds)
        except WorkerLost as lost:
            self.worker = None
            if lost.reason == "disk":
                self.lay_out()
            lost.starved = self._starved(lost)
            raise

    def _starved(self, lost: WorkerLost) -> bool:
        """Whether the machine may be at fault: killed it, or gave it too little time.

        Who waits on purpose cannot be told from who had to wait.
        """
        if lost.reason != "time" or lost.detail:
            return lost.detail == "SIGKILL"
        now, used = time.monotonic(), self.spent()
        since, before = self.started if now >= self.end else self.begun
        return used - before < FAIR_SHARE * (now - since)

    def _spent(self) -> float:
        """Return the processor seconds of judge and workers so far."""
        workers = (s.worker for s in (self, *self.others) if s.worker)
        running = sum(cpu_seconds_of(worker.pid) for worker in workers)
        return time.process_time() + self.source.usage.cpu_seconds + running


def _error(entry: Any) -> StudentError:
    try:
        return student_error(entry)
    except Unsendable:
        return StudentError("Exception")

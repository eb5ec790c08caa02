"""Runs the checks of one exercise against wherever the student's names live."""

from __future__ import annotations

import dataclasses
import time
import traceback
import warnings
from dataclasses import dataclass, field

from kerasdojo.course import Check, Concept, Exercise
from kerasdojo.judge import seeds, verdict
from kerasdojo.judge.graders import CheckFunction, arguments
from kerasdojo.judge.link import Link
from kerasdojo.judge.proxy import MissingName, SubmissionProxy
from kerasdojo.processes.lost import WorkerLost
from kerasdojo.result import CheckResult

MAX_LOST = 2


@dataclass(frozen=True)
class Checker:
    """Runs checks in order, with their dependencies and seeds.

    Args:
        concept: The exercise's concept.
        exercise: The exercise.
        functions: Check functions by name; a check without one is left out.
        secret: Course secret from which inputs are drawn.
        student_id: Whose work it is.
        cell_error: What the exercise's own cell raised, if it did.
        faults: Gathers tracebacks of broken graders; for instructors only, since
            they may show hidden inputs.
        reveal: Show what hidden checks found; for authors only.
        digest: Hash of the submission where hidden checks draw anew for each one.
        found: Results so far, by check.
        lost: How checks ended the worker so far.
    """

    concept: Concept
    exercise: Exercise
    functions: dict[str, CheckFunction]
    secret: bytes = b""
    student_id: str = ""
    cell_error: BaseException | None = None
    faults: list[str] = field(default_factory=list)
    reveal: bool = False
    digest: str = ""
    found: dict[str, CheckResult] = field(default_factory=dict)
    lost: list[WorkerLost] = field(default_factory=list)

    def run(self, link: Link, *, hidden: bool) -> None:
        """Find the results of the visible or of the hidden checks.

        Visible checks come first: code that has seen a hidden input could show it as
        the value or the error that a visible check then found.
        """
        for check in self.exercise.checks:
            if check.hidden == hidden and check.name in self.functions:
                self.found[check.name] = self._run_check(check, link)

    def not_attempted(self) -> Checker:
        """Return a checker that has found an untouched stub and runs nothing."""
        checks = [c for c in self.exercise.checks if c.name in self.functions]
        found = {check.name: verdict.not_attempted(check) for check in checks}
        return dataclasses.replace(self, functions={}, found=found)

    def results(self) -> list[CheckResult]:
        """Return what was found, in the order of the checks."""
        names = [check.name for check in self.exercise.checks]
        return [self.found[name] for name in names if name in self.found]

    def run_one(self, name: str, link: Link) -> CheckResult:
        """Return the result of one check, running what it needs before."""
        wanted = self._with_needs(name)
        functions = {n: f for n, f in self.functions.items() if n in wanted}
        checker = dataclasses.replace(self, functions=functions)
        checker.run(link, hidden=False)
        checker.run(link, hidden=True)
        return checker.found[name]

    def _run_check(self, check: Check, link: Link) -> CheckResult:
        skipped = self._skipped(check)
        if skipped is not None:
            return skipped
        if len(self.lost) >= MAX_LOST:
            return verdict.of(check, self.concept, self.lost[-1])
        error, seconds = self._attempt(check, link)
        if isinstance(error, WorkerLost):
            self.lost.append(error)
        return self._verdict(check, error, seconds)

    def _with_needs(self, name: str) -> set[str]:
        wanted = {name}
        for needed in self.exercise.check(name).needs:
            wanted |= self._with_needs(needed)
        return wanted

    def _attempt(self, check: Check, link: Link) -> tuple[Exception | None, float]:
        seed = self._seed(check)
        submission = SubmissionProxy(link)
        function = self.functions[check.name]
        start = time.perf_counter()
        try:
            with link.check(self.exercise.seconds), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                submission.seed(seeds.worker_seed(seed))
                rng = seeds.generator(seed)
                function(**arguments(function, submission=submission, rng=rng))
        except Exception as error:  # whatever it is, the class goes on
            return error, time.perf_counter() - start
        return None, time.perf_counter() - start

    def _seed(self, check: Check) -> int:
        """Return what a check draws its inputs from.

        Processes can leave each other signs, such as the time a file was last read.
        What one submission learns of hidden inputs is worth nothing to the next.
        """
        names = (self.student_id, self.concept.id, self.exercise.name, check.name)
        work = (self.digest,) if check.hidden and self.digest else ()
        return seeds.check_seed(self.secret, *names, *work)

    def _verdict(
        self, check: Check, error: Exception | None, seconds: float
    ) -> CheckResult:
        if error is None:
            result = verdict.passed(check)
        elif isinstance(error, MissingName) and self.cell_error is not None:
            result = verdict.of(check, self.concept, self.cell_error, self.reveal)
        else:
            result = verdict.of(check, self.concept, error, self.reveal)
        if error is not None and result.status == "error":
            self.faults.append("".join(traceback.format_exception(error)))
        return dataclasses.replace(result, seconds=round(seconds, 4))

    def _skipped(self, check: Check) -> CheckResult | None:
        for needed in check.needs:
            if needed in self.found and self.found[needed].status != "passed":
                return verdict.skipped(check, self.exercise.check(needed).title)
        return None

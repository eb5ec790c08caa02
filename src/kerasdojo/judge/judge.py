"""Grades submissions of one course, staying warm between them."""

from __future__ import annotations

import dataclasses
import functools
import tempfile
import time
from pathlib import Path

from kerasdojo import isolation
from kerasdojo.confine import Limits, Policy
from kerasdojo.course import Concept, Course, Exercise
from kerasdojo.course.derive import is_untouched
from kerasdojo.fingerprint import versions
from kerasdojo.judge import seeds, verdict
from kerasdojo.judge.checker import Checker
from kerasdojo.judge.graders import Graders
from kerasdojo.judge.outputs import safe_outputs
from kerasdojo.judge.session import CALL_FACTOR, CellRun, Session, TimeLimits
from kerasdojo.processes.scratch import scratch_folder
from kerasdojo.processes.sources import Source
from kerasdojo.processes.usage import Usage
from kerasdojo.result import CellOutput, ExerciseResult, Result
from kerasdojo.submission import Submission
from kerasdojo.text import Text

MEMORY_FACTOR = 3


class Judge:
    """Grades one submission after another.

    Args:
        course: Where lessons, stubs and graders lie.
        source: Starts workers.
        secret: Course secret; empty for a student's own checking.
        policy: How workers are confined; the scratch folder is made per submission.
        limits: Time limits.
        reveal: Show what hidden checks found; for authors only.
    """

    def __init__(
        self,
        course: Course,
        source: Source,
        secret: bytes = b"",
        policy: Policy | None = None,
        limits: TimeLimits | None = None,
        reveal: bool = False,
    ):
        self.course = course
        self.source = source
        self.secret = secret
        self.policy = policy or Policy(scratch=Path(tempfile.gettempdir()))
        self.limits = limits or TimeLimits()
        self.reveal = reveal
        self.graders = Graders(course.graders_dir)
        self.concept = functools.cache(course.concept)
        self.faults: list[str] = []
        self.starved = False

    def grade(
        self, submission: Submission, rebuild: bool = True, again: bool = False
    ) -> Result:
        """Return the verdict on one submission; never raises for what is in it.

        Args:
            submission: The work.
            rebuild: Build its models again here; else all of them stay in the worker.
            again: It ran out of time before, and others wait while it has another try:
                the whole run gets what honest work needs, not what the first had.
        """
        start, cpu = time.perf_counter(), time.process_time()
        self.source.usage = Usage()
        with scratch_folder() as scratch:
            limits = self._limits(submission)
            policy = dataclasses.replace(self.policy, scratch=scratch, limits=limits)
            times = self._second(submission) if again else self.limits
            session = Session(self.source, submission, policy, times, rebuild)
            session.lay_out()
            try:
                result = self._grade(submission, session, again)
            finally:
                session.close()
        used = self.source.usage
        return dataclasses.replace(
            result,
            seconds=round(time.perf_counter() - start, 4),
            cpu_seconds=round(time.process_time() - cpu + used.cpu_seconds, 4),
            memory_mib=round(used.memory_mib, 1),
        )

    def own_limits(self, submission: Submission) -> tuple[float, int]:
        """Return the CPU seconds and the memory that judging may take in this process.

        Args:
            submission: The work.
        """
        exercises = self.concept(submission.concept).exercises
        declared = CALL_FACTOR * sum(exercise.seconds for exercise in exercises)
        return self.limits.check + declared, self._limits(submission).memory_mib

    def _second(self, submission: Submission) -> TimeLimits:
        """Return the limits of a second try."""
        seconds = min(self.limits.submission, self.own_limits(submission)[0])
        return dataclasses.replace(self.limits, submission=seconds)

    def _limits(self, submission: Submission) -> Limits:
        """Limits of a worker: room for three times the memory that is declared."""
        exercises = self.concept(submission.concept).exercises
        declared = MEMORY_FACTOR * max(exercise.memory for exercise in exercises)
        memory = max(self.policy.limits.memory_mib, declared)
        return dataclasses.replace(self.policy.limits, memory_mib=memory)

    def _grade(self, submission: Submission, session: Session, again: bool) -> Result:
        concept = self.concept(submission.concept)
        runs = session.run_cells()
        wanted = [
            exercise
            for exercise in concept.exercises
            if not submission.exercises or exercise.name in submission.exercises
        ]
        digest = submission.digest() if self.secret else ""
        digest += " again" if again and digest else ""  # what the first try saw is void
        checkers = [self._checker(e, concept, submission, runs, digest) for e in wanted]
        names = (submission.student_id, concept.id)
        seeds.settle(seeds.check_seed(self.secret, *names))
        for hidden in (False, True):
            for checker in checkers:
                checker.run(session, hidden=hidden)
        lost = [run.lost for run in runs if run.lost]
        lost += [entry for checker in checkers for entry in checker.lost]
        self.starved = any(entry.starved for entry in lost)
        exercises = (
            ExerciseResult(entry.name, entry.title, tuple(checker.results()))
            for entry, checker in zip(wanted, checkers, strict=True)
        )
        cells = (CellOutput(run.cell.index, safe_outputs(run.outputs)) for run in runs)
        return Result(
            concept=concept.id,
            student_id=submission.student_id,
            exercises=tuple(exercises),
            note=_note(runs),
            cells=tuple(cells),
            isolation=isolation.name_of(session.isolation.get("level", 0)),
            versions=versions(),
        )

    def _checker(
        self,
        exercise: Exercise,
        concept: Concept,
        submission: Submission,
        runs: list[CellRun],
        digest: str,
    ) -> Checker:
        checker = Checker(
            concept,
            exercise,
            self.graders.functions(concept.id, exercise.name),
            self.secret,
            submission.student_id,
            _cell_error(runs, exercise.name),
            self.faults,
            self.reveal,
            digest,
        )
        if is_unattempted(submission, exercise, self.course):
            return checker.not_attempted()
        return checker


def is_unattempted(submission: Submission, exercise: Exercise, course: Course) -> bool:
    """Whether the exercise's stub stands in the submission as it was handed out.

    Args:
        submission: The work.
        exercise: The exercise.
        course: The course that knows the stub.
    """
    stub = course.stub(exercise)
    if stub is None:
        return False
    own = [c.source for c in submission.cells if c.exercise == exercise.name]
    sources = own or [c.source for c in submission.cells if _parses(c.source)]
    return is_untouched("\n".join(sources), stub)


def _parses(source: str) -> bool:
    try:
        compile(source, "<cell>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _cell_error(runs: list[CellRun], exercise: str) -> BaseException | None:
    for run in runs:
        if run.cell.exercise == exercise and (run.lost or run.raised):
            return run.lost or run.raised
    return None


def _note(runs: list[CellRun]) -> Text | None:
    """Say which cells were left out because they ended or stalled the process."""
    parts = [
        (run.cell.where, verdict.LOST[run.lost.reason]) for run in runs if run.lost
    ]
    if not parts:
        return None
    return Text(
        en=" ".join(f"{where} was left out: {text.en}" for where, text in parts),
        ko=" ".join(f"{where} 제외: {text.ko}" for where, text in parts),
    )

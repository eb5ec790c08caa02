"""Checks on a live namespace: a student's own notebook, or nbgrader's stock `Execute`.

Same checks, same requests, same verdict as in the judge, but in one process: nothing
is protected here, and nothing here decides marks where the judge is used.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kerasdojo.confine import Policy
from kerasdojo.course import Concept, Course
from kerasdojo.judge import verdict
from kerasdojo.judge.checker import Checker
from kerasdojo.judge.graders import Graders
from kerasdojo.judge.judge import is_unattempted
from kerasdojo.judge.session import Session
from kerasdojo.processes.sources import SpawnSource
from kerasdojo.result import CheckResult
from kerasdojo.submission import Cell, Submission
from kerasdojo.worker.server import Server


class LocalLink:
    """Answers a check's requests from a namespace of this process.

    Args:
        namespace: The student's names.
        submission: The cells behind them, for checks that ask for a fresh process.
        scratch: Folder for files.
    """

    def __init__(
        self, namespace: dict[str, Any], submission: Submission, scratch: Path
    ):
        self.submission = submission
        self.scratch = str(scratch)
        self.server = Server(scratch, namespace)
        self.others: list[Session] = []

    @contextlib.contextmanager
    def check(self, declared: float = 0.0) -> Iterator[None]:
        """Work in the scratch folder; end what the check started."""
        try:
            with contextlib.chdir(self.scratch):
                yield
        finally:
            for other in self.others:
                other.close()
            self.others.clear()

    def request(
        self, tree: dict[str, Any], body: bytes = b""
    ) -> tuple[dict[str, Any], memoryview]:
        """Answer one request as a worker would, through the same encoding."""
        request = json.loads(json.dumps(tree))
        answer, data = self.server.answer(request, memoryview(body))
        return json.loads(json.dumps(answer)), memoryview(data)

    def restart(self) -> Session:
        """Return the submission in a fresh interpreter that sees the same files."""
        return self._session(self.submission)

    def companion(self) -> Session:
        """Return a fresh interpreter without student code."""
        return self._session(Submission(self.submission.concept, ()))

    def _session(self, submission: Submission) -> Session:
        policy = Policy(scratch=Path(self.scratch))
        session = Session(SpawnSource(), submission, policy)
        self.others.append(session)
        return session


def grade_check(
    concept: Concept,
    exercise: str,
    check: str,
    namespace: dict[str, Any],
    *,
    course: Course,
    student_id: str = "",
    secret: bytes = b"",
    sources: Sequence[str] = (),
) -> CheckResult:
    """Return the verdict of one check on a live namespace.

    Args:
        concept: The concept.
        exercise: Name of the exercise.
        check: Name of the check; what it needs runs first.
        namespace: The student's names.
        course: Where graders and stubs lie.
        student_id: Whose work it is.
        secret: Course secret; empty for a student's own checking.
        sources: The cells that made the namespace, in order, where known; an
            untouched stub is then recognised by its text.

    Raises:
        KeyError: The check's grader is not installed here.
    """
    entry = concept.exercise(exercise)
    functions = Graders(course.graders_dir).functions(concept.id, exercise)
    if check not in functions:
        raise KeyError(f"{exercise}: the check {check!r} is not installed here")
    cells = tuple(Cell(text, f"cell {i + 1}") for i, text in enumerate(sources))
    submission = Submission(concept.id, cells, student_id)
    if sources and is_unattempted(submission, entry, course):
        return verdict.not_attempted(entry.check(check))
    checker = Checker(concept, entry, functions, secret, student_id)
    with tempfile.TemporaryDirectory(prefix="kerasdojo-") as scratch:
        link = LocalLink(namespace, submission, Path(scratch).resolve())
        return checker.run_one(check, link)

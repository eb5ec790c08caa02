"""Checks on a live namespace: a student's own notebook, or nbgrader's stock `Execute`.

Same checks, same requests, same verdict as in the judge, but in one process: nothing
is protected here, and nothing here decides marks where the judge is used.
"""

from __future__ import annotations

import contextlib
import json
import random
import tempfile
import time
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Any

import keras
import numpy as np

from kerasdojo.confine import Policy
from kerasdojo.course import Concept, Course, Exercise
from kerasdojo.judge import verdict
from kerasdojo.judge.checker import Checker
from kerasdojo.judge.graders import Graders
from kerasdojo.judge.judge import is_unattempted
from kerasdojo.judge.session import Session
from kerasdojo.processes.sources import SpawnSource
from kerasdojo.result import CheckResult, ExerciseResult
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
        self.rebuild = True
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
    submission = _submission(concept, sources, student_id)
    checker = _checker(concept, entry, course, submission, secret)
    if check not in checker.functions:
        raise KeyError(f"{exercise}: the check {check!r} is not installed here")
    if sources and is_unattempted(submission, entry, course):
        return verdict.not_attempted(entry.check(check))
    with _link(namespace, submission) as link:
        return checker.run_one(check, link)


def grade_exercise(
    concept: Concept,
    exercise: Exercise,
    namespace: dict[str, Any],
    *,
    course: Course,
    begun: bool = True,
    sources: Sequence[str] = (),
    places: Set[str] = frozenset(),
) -> tuple[ExerciseResult, float]:
    """Return the verdict of all checks installed here on a live namespace.

    Args:
        concept: The concept.
        exercise: One of its exercises.
        namespace: The student's names.
        course: Where graders and stubs lie.
        begun: Whether any cell answers the exercise.
        sources: The cells that made the namespace, in order.
        places: File names under which tracebacks show the student's cells.

    Returns:
        The verdict and the seconds it took.
    """
    start = time.perf_counter()
    submission = _submission(concept, sources)
    checker = _checker(concept, exercise, course, submission)
    if not begun or (sources and is_unattempted(submission, exercise, course)):
        checker = checker.not_attempted()
    with _link(namespace, submission) as link:
        link.server.runner.places |= places
        checker.run(link, hidden=False)
        checker.run(link, hidden=True)
    checks = tuple(checker.results())
    result = ExerciseResult(exercise.name, exercise.title, checks)
    return result, round(time.perf_counter() - start, 4)


def _submission(
    concept: Concept, sources: Sequence[str], student_id: str = ""
) -> Submission:
    cells = tuple(Cell(text, f"cell {i + 1}") for i, text in enumerate(sources))
    return Submission(concept.id, cells, student_id)


def _checker(
    concept: Concept,
    exercise: Exercise,
    course: Course,
    submission: Submission,
    secret: bytes = b"",
) -> Checker:
    functions = Graders(course.graders_dir).functions(concept.id, exercise.name)
    return Checker(concept, exercise, functions, secret, submission.student_id)


@contextlib.contextmanager
def _link(namespace: dict[str, Any], submission: Submission) -> Iterator[LocalLink]:
    with (
        tempfile.TemporaryDirectory(prefix="kerasdojo-") as scratch,
        _as_it_was(namespace),
    ):
        yield LocalLink(namespace, submission, Path(scratch).resolve())


@contextlib.contextmanager
def _as_it_was(namespace: dict[str, Any]) -> Iterator[None]:
    """Give names, weights and random numbers back as the student left them."""
    names = dict(namespace)
    layers = [value for value in names.values() if isinstance(value, keras.Layer)]
    weights = [(layer, _weights(layer)) for layer in layers]
    states = random.getstate(), np.random.get_state()
    try:
        yield
    finally:
        random.setstate(states[0])
        np.random.set_state(states[1])
        for layer, arrays in weights:
            if arrays and len(arrays) == len(_weights(layer)):
                layer.set_weights(arrays)
        for name in namespace.keys() - names:
            del namespace[name]
        namespace.update(names)


def _weights(layer: keras.Layer) -> list[Any]:
    """Return the weights of a layer; none of one that cannot even tell them."""
    with contextlib.suppress(Exception):
        return list(layer.get_weights())
    return []

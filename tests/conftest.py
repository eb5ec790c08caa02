"""Fixtures shared by all tests."""

import re
import shutil
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, ClassVar, Self

import pytest

from kerasdojo import autograding, grading_session
from kerasdojo.course import Check, Course, Exercise, course_at
from kerasdojo.result import CheckResult, ExerciseResult, Line, Result
from kerasdojo.submission import Submission
from kerasdojo.text import Text

pytest_plugins = ["pytester", "postgres", "chromium"]

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def tiny_root(tmp_path: Path) -> Path:
    """A small course without TensorFlow, free to be changed by the test."""
    root = tmp_path / "tiny"
    caches = shutil.ignore_patterns("__pycache__", ".kerasdojo")
    shutil.copytree(FIXTURES / "tiny", root, ignore=caches)
    return root


@pytest.fixture
def tiny(tiny_root: Path) -> Course:
    """The small course, loaded."""
    return course_at(tiny_root)


class FakePool:
    """Grades by what the source says about itself; starts no process.

    `# verdict: values=failed:forgot_factor negative=skipped` sets the verdict of
    checks; all others pass.
    """

    graded: ClassVar[list[Submission]] = []
    settings: ClassVar[dict[str, Any]] = {}

    def __init__(self, course: Course, jobs: int = 1, **settings: Any):
        self.course = course
        FakePool.settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing to end."""

    def grade(self, submission: Submission) -> Result:
        """Return what the sources say."""
        self.graded.append(submission)
        concept = self.course.concept(submission.concept)
        exercises = submission.exercises or [e.name for e in concept.exercises]
        source = "\n".join(cell.source for cell in submission.cells)
        graded = (fake_result(concept.exercise(name), source) for name in exercises)
        names = (concept.id, submission.student_id)
        return Result(*names, tuple(graded), isolation="full")

    def submit(self, submission: Submission) -> Future[Result]:
        """Grade at once."""
        future: Future[Result] = Future()
        future.set_result(self.grade(submission))
        return future

    def imap(self, submissions: dict[str, Submission]) -> Iterator[tuple[str, Result]]:
        """Grade one after the other."""
        for key, submission in submissions.items():
            yield key, self.grade(submission)


def fake_result(exercise: Exercise, source: str) -> ExerciseResult:
    """Return the verdicts written in a source."""
    told = re.findall(r"(\w+)=(\w+)(?::(\w+))?", source.partition("# verdict:")[2])
    verdicts = {check: (status, mistake or None) for check, status, mistake in told}
    if "NotImplementedError" in source or "# TODO" in source:
        verdicts = {check.name: ("not_attempted", None) for check in exercise.checks}
    return ExerciseResult(
        exercise.name,
        exercise.title,
        tuple(
            fake_check(check, *verdicts.get(check.name, ("passed", None)))
            for check in exercise.checks
        ),
    )


def fake_check(check: Check, status: Any, misconception: str | None) -> CheckResult:
    """Return one verdict with words in both languages."""
    passed = status == "passed"
    words = (
        None if passed or check.hidden else Text(en="Found 1.", ko="결과는 1입니다.")
    )
    advice = None if passed else Text(en="Look again.", ko="다시 살펴보세요.")
    return CheckResult(
        check=check.name,
        status=status,
        points=check.points,
        score=float(check.points) if passed else 0.0,
        title=check.title,
        hidden=check.hidden,
        found=words,
        expected=words,
        advice=advice,
        misconception=misconception,
        lines=(Line("double.py", 2, "return \x1b[31mx"),) if words else (),
    )


@pytest.fixture(scope="module")
def bulk_without_engine() -> Iterator[type[FakePool]]:
    """Let `kerasdojo autograde` grade in no time, for a whole module."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kerasdojo.nbgrader.pool.Pool", FakePool)
        patch.setattr("kerasdojo.nbgrader.pool._POOLS", {})
        yield FakePool


@pytest.fixture
def fake_pool(monkeypatch: pytest.MonkeyPatch) -> type[FakePool]:
    """Replace the engine by one that takes no time."""
    monkeypatch.setattr(autograding, "Pool", FakePool)
    monkeypatch.setattr(grading_session, "Pool", FakePool)
    FakePool.graded.clear()
    return FakePool

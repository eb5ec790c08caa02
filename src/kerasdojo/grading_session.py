"""Grading check by check, for front ends that ask for one check at a time."""

from collections.abc import Iterator
from pathlib import Path

from kerasdojo.autograding import Pool
from kerasdojo.course import Check, Course, Exercise
from kerasdojo.course.sync import require_solutions
from kerasdojo.result import CheckResult, Result
from kerasdojo.submission import Submission, from_file, read_notebook
from kerasdojo.text import Text

_NOTHING = Text(
    en="Nothing was handed in for this exercise.",
    ko="이 연습 문제에 제출된 것이 없습니다.",
)
_NO_FUNCTION = Text(
    en="The grader does not define this check.",
    ko="채점기에 이 검사가 정의되어 있지 않습니다.",
)


class GradingSession:
    """Grades each piece of work once, however many checks are asked for.

    Args:
        course: The course.
        path: A student's folder, file or notebook; the reference solutions if None.

    Raises:
        SubmissionError: A file or notebook cannot be read.
        UsageError: It is unclear what a file answers, or it does not exist.
    """

    def __init__(self, course: Course, path: Path | None = None):
        self.course = course
        self.folder: Path | None = require_solutions(course) if path is None else None
        self.single: Submission | None = None
        self._pool: Pool | None = None
        self._results: dict[str, Result] = {}
        if path is not None and path.is_dir():
            self.folder = path
        elif path is not None:
            self.single = _single(course, path)

    def concerns(self, exercise: Exercise) -> bool:
        """Return whether the work could hold an answer to an exercise."""
        if self.single is None:
            return True
        names = self.single.exercises
        return self.single.concept == exercise.concept and (
            not names or exercise.name in names
        )

    def check(self, exercise: Exercise, check: Check) -> CheckResult:
        """Return the verdict of one check."""
        submission = self.single or self._submission(exercise)
        if submission is None:
            return _verdict(check, "not_attempted", _NOTHING)
        result = self._grade(submission)
        for entry in result.exercises:
            if entry.exercise == exercise.name:
                for verdict in entry.checks:
                    if verdict.check == check.name:
                        return verdict
        return _verdict(check, "error", result.note or _NO_FUNCTION)

    def close(self) -> None:
        """End the engine's processes."""
        if self._pool:
            self._pool.close()

    def _submission(self, exercise: Exercise) -> Submission | None:
        assert self.folder is not None
        for path in _places(self.folder, exercise):
            if path.is_file() and path.suffix == ".py":
                return from_file(path, exercise.concept, exercise.name)
            if path.is_file():
                return read_notebook(path, exercise.concept)
        return None

    def _grade(self, submission: Submission) -> Result:
        key = submission.digest()
        if key not in self._results:
            self._pool = self._pool or Pool(self.course)
            self._results[key] = self._pool.grade(submission)
        return self._results[key]


def _single(course: Course, path: Path) -> Submission:
    from kerasdojo.cli.targets import work_in

    return work_in(course, path).submission


def _places(folder: Path, exercise: Exercise) -> Iterator[Path]:
    """Yield where a student's folder may hold an answer, best place first."""
    concept, file = exercise.concept, f"{exercise.name}.py"
    yield folder / "exercises" / concept / file
    yield folder / concept / file
    yield folder / file
    yield folder / concept / f"{concept}.ipynb"
    yield folder / f"{concept}.ipynb"


def _verdict(check: Check, status: str, found: Text) -> CheckResult:
    return CheckResult(
        check=check.name,
        status=status,  # type: ignore[arg-type]
        points=check.points,
        score=0.0,
        title=check.title,
        hidden=check.hidden,
        found=found,
    )

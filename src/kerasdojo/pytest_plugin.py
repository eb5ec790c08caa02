"""pytest front end: `pytest graders`, `pytest graders --submission PATH`.

Each check is one pytest item. Verdicts come from the engine, the same as everywhere
else; no grader and no student code is imported here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from kerasdojo.course import Check, Concept, Course, Exercise
    from kerasdojo.grading_session import GradingSession
    from kerasdojo.result import CheckResult

_SESSION = pytest.StashKey["GradingSession"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare `--submission`."""
    group = parser.getgroup("kerasdojo", "graders of the course")
    group.addoption(
        "--submission",
        metavar="PATH",
        type=Path,
        help="work to grade: a student's folder, file or notebook (by default the "
        "reference solutions, in a student's workspace the work there)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker that keeps the checks of an exercise on one worker."""
    config.addinivalue_line("markers", "xdist_group(name): see pytest-xdist")


def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Collect graders; every other file is an ordinary test module."""
    if module_path.parent.parent.name != "graders":
        return None
    from kerasdojo.course import CourseError, locate
    from kerasdojo.course.workspace import is_workspace

    try:
        course = locate(module_path.parent)
    except CourseError:
        return None
    graders = module_path.parent.parent
    own = None
    if graders != course.graders_dir:
        if not is_workspace(graders.parent):
            return None
        own = graders.parent
    return GraderFile.from_parent(parent, path=module_path, course=course, own=own)


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave out checks that have nothing to do with the submission."""
    kept = [item for item in items if not isinstance(item, CheckItem) or item.wanted]
    if len(kept) < len(items):
        dropped = [item for item in items if item not in kept]
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the points earned."""
    earned: dict[str, tuple[float, int]] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            properties = dict(getattr(report, "user_properties", ()))
            if "max_score" in properties:
                earned[report.nodeid] = (properties["score"], properties["max_score"])
    if earned:
        score = sum(score for score, _ in earned.values())
        max_score = sum(max_score for _, max_score in earned.values())
        terminalreporter.write_line(f"points: {score:g}/{max_score}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the engine's processes."""
    if _SESSION in config.stash:
        config.stash[_SESSION].close()


class GraderFile(pytest.File):
    """A file of checks.

    Args:
        course: The course they belong to.
        own: The student's workspace that the file was copied to, if it was.
        kwargs: As for `pytest.File`.
    """

    def __init__(self, *, course: Course, own: Path | None = None, **kwargs: Any):
        super().__init__(**kwargs)
        self.course = course
        self.own = own

    def collect(self) -> Iterator[CheckItem]:
        """Yield one item for each check that belongs into this file."""
        from kerasdojo.course import CourseError

        name = self.path.stem.removeprefix("test_")
        hidden = name.endswith("_hidden")
        try:
            concept = self.course.concept(self.path.parent.name)
            exercise = concept.exercise(name.removesuffix("_hidden"))
        except (CourseError, KeyError) as error:
            raise self.CollectError(str(error)) from error
        for check in exercise.checks:
            if check.hidden == hidden:
                yield CheckItem.from_parent(
                    self,
                    name=f"test_{check.name}",
                    concept=concept,
                    exercise=exercise,
                    check=check,
                )


class CheckItem(pytest.Item):
    """One check of one exercise."""

    def __init__(
        self, *, concept: Concept, exercise: Exercise, check: Check, **kwargs: Any
    ):
        super().__init__(**kwargs)
        self.concept = concept
        self.exercise = exercise
        self.check = check
        group = f"{concept.id}/{exercise.name}"
        self.add_marker(pytest.mark.xdist_group(group))

    @property
    def wanted(self) -> bool:
        """Whether the submission could hold an answer to this exercise."""
        return self._grading_session().concerns(self.exercise)

    def setup(self) -> None:
        """Grade the exercise, once for all its checks; our own errors end here."""
        self.verdict = self._grading_session().check(self.exercise, self.check)
        self.user_properties += [
            ("exercise", self.exercise.name),
            ("score", self.verdict.score),
            ("max_score", self.verdict.points),
        ]
        if self.verdict.misconception:
            self.user_properties.append(("misconception", self.verdict.misconception))
        if self.verdict.status == "error":
            raise GraderBroke(self._explain(self.verdict))

    def runtest(self) -> None:
        """Turn the verdict into an outcome of pytest."""
        if self.verdict.status == "skipped":
            pytest.skip(self._explain(self.verdict).replace("\n", " "))
        if self.verdict.status != "passed":
            raise NotPassed(self._explain(self.verdict))

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> Any:
        """Return what the student should read instead of a traceback."""
        if isinstance(excinfo.value, NotPassed):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where the check is written."""
        return self.path, _line_of(self.path, self.name), self.name

    def _grading_session(self) -> GradingSession:
        if _SESSION not in self.config.stash:
            assert isinstance(self.parent, GraderFile)
            path = self.config.getoption("--submission") or self.parent.own
            self.config.stash[_SESSION] = _open(path, self.parent.course)
        return self.config.stash[_SESSION]

    def _explain(self, verdict: CheckResult) -> str:
        from kerasdojo.course.settings import language_here
        from kerasdojo.explain import explain

        return explain(verdict, self.concept, language_here())


class NotPassed(Exception):
    """A check that the work did not pass; its text is what the student reads."""


class GraderBroke(NotPassed):
    """A check that could not be carried out: our error."""


def _open(path: Path | None, course: Course) -> GradingSession:
    from kerasdojo.cli.session import UsageError
    from kerasdojo.course import CourseError
    from kerasdojo.course.settings import language_here
    from kerasdojo.grading_session import GradingSession
    from kerasdojo.submission import SubmissionError

    try:
        return GradingSession(course, path)
    except (SubmissionError, UsageError) as error:
        raise pytest.UsageError(error.text[language_here()]) from error
    except CourseError as error:
        raise pytest.UsageError(str(error)) from error


def _line_of(path: Path, function: str) -> int | None:
    source = path.read_text(encoding="utf-8").splitlines()
    lines = (i for i, line in enumerate(source) if line.startswith(f"def {function}("))
    return next(lines, None)

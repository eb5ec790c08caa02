"""Grades an assignment of the whole class in parallel; nbgrader stores the scores.

Submissions are graded side by side and kept as soon as they are finished. nbgrader's
own converter then writes each one's notebook, scores and comments, one after the other,
while the next ones are being graded. What nbgrader stores is what plain
`nbgrader autograde` with our configuration would have stored.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass
from pathlib import Path

from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory

from kerasdojo import isolation
from kerasdojo.course import CourseError
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.converting import failure_of
from kerasdojo.nbgrader.database import (
    require_answer,
    require_assignment,
    unreachable,
)
from kerasdojo.nbgrader.handed_in import SEVERAL, find_work
from kerasdojo.nbgrader.locks import one_writer, only_one
from kerasdojo.nbgrader.pool import WarmPool, warm_pool
from kerasdojo.nbgrader.preprocessor import JudgeExecute, early_work
from kerasdojo.nbgrader.repairs import Repair, counted, read_repairs
from kerasdojo.nbgrader.reuse import opened_once, reuse
from kerasdojo.nbgrader.settings import read_config
from kerasdojo.nbgrader.sources import released_cells
from kerasdojo.nbgrader.store import ResultStore
from kerasdojo.result import Result
from kerasdojo.submission import Submission
from kerasdojo.text import Text


@dataclass(frozen=True)
class Graded:
    """What became of one submission.

    Args:
        student_id: Whose work it is.
        state: `graded`, `known` (unchanged since it was graded), `unreadable` (left to
            nbgrader's converter to say so) or `failed` (nbgrader could not store it).
        result: The verdict, where there is one.
        message: What nbgrader said when it failed, or what befell the submission.
        repairs: What was repaired.
    """

    student_id: str
    state: str
    result: Result | None = None
    message: str = ""
    repairs: tuple[Repair, ...] = ()


class _Converter(Autograde):  # type: ignore[misc]
    """nbgrader's converter, for one submission whose file may have any name."""

    def init_notebooks(self) -> None:
        """Expect the notebook; what reads it finds out where it is."""
        name = self.coursedir.assignment_id
        folder = self._format_source(name, self.coursedir.student_id)
        self.assignments = {folder: [str(Path(folder, f"{name}.ipynb"))]}


class Bulk:
    """One run over the submissions of an assignment.

    Args:
        room: The course folder.
        assignment: Id of the concept.
        students: Whose work; everybody's when empty.
        jobs: Submissions graded at the same time; one for each core when 0.
        force: Grade again what is known.
        required: Isolation below which nothing is graded, instead of the one in
            `nbgrader_config.py`.
        dask: Address of a Dask scheduler whose workers grade, instead of the one in
            `nbgrader_config.py`.

    Raises:
        CourseError: Nothing was submitted.
        Refusal: The gradebook cannot be read, another run is under way, or student
            code could not be isolated as required.
    """

    def __init__(
        self,
        room: Classroom,
        assignment: str,
        students: Sequence[str] = (),
        jobs: int = 0,
        force: bool = False,
        required: str | None = None,
        dask: str | None = None,
    ):
        self.room = room
        self.assignment = assignment
        self.force = force
        self.jobs = jobs or os.cpu_count() or 1
        self.store = ResultStore(room)
        self.config = read_config(room.root)
        # The preprocessor then finds what this pool has graded.
        self.config.JudgeExecute.jobs = self.jobs
        if required is not None:
            self.config.JudgeExecute.require_isolation = required
        if dask is not None:
            self.config.JudgeExecute.dask = dask
        self.settings = JudgeExecute(config=self.config)
        if not self.settings.dask:
            isolation.require(self.settings.require_isolation)
        self.directory = CourseDirectory(config=self.config)
        require_answer(self.directory.db_url)
        self.folders = self._folders(students)
        require_assignment(self.directory.db_url, assignment)

    def run(self) -> Iterator[Graded]:
        """Yield what became of each submission, as each is stored by nbgrader."""
        with only_one(self.room.private / f"{self.assignment}.lock"), reuse():
            limits, required = self.settings.limits, self.settings.require_isolation
            pool = warm_pool(self.room, self.jobs, limits, required, self.settings.dask)
            try:
                yield from self._run(pool)
            finally:
                pool.close()

    def _run(self, pool: WarmPool) -> Iterator[Graded]:
        waiting: dict[Future[Result], Submission] = {}
        url, name = self.directory.db_url, self.assignment
        sources = released_cells(url, name, name, self.room.source(name))
        for student_id, folder in self.folders.items():
            if text := self._misnamed(folder):
                yield Graded(student_id, "failed", message=text)
                continue
            submission, repairs = early_work(self.room, folder, sources)
            if submission is None:
                yield self._record(student_id, "unreadable")
                continue
            known = self._known(submission)
            if known is None:
                waiting[pool.begin(submission)] = submission
            elif self._is_stored(submission, counted(repairs, known)):
                yield Graded(
                    student_id, "known", known, repairs=self._repairs(student_id)
                )
            else:
                yield self._keep(pool, submission, known)
        for future in as_completed(waiting):
            yield self._keep(pool, waiting[future], future.result())

    def _misnamed(self, folder: Path) -> str:
        """Say so where nobody can tell which notebook is meant."""
        path = folder / f"{self.assignment}.ipynb"
        several = find_work(path).several
        others = ", ".join(found.name for found in several)
        text = SEVERAL[self.room.language]
        told = text.format(folder=folder, name=path.name, others=others)
        return told if several else ""

    def _known(self, submission: Submission) -> Result | None:
        """Return an earlier verdict that was reached as safely as is required now."""
        known = None if self.force else self.store.get(submission)
        required = self.settings.require_isolation
        if known is None or not isolation.suffices(known.isolation, required):
            return None
        return known

    def _keep(self, pool: WarmPool, submission: Submission, result: Result) -> Graded:
        self.store.put(submission, result)
        pool.remember(submission, result)
        graded = self._record(submission.student_id, "graded", result)
        if graded.state == "graded":
            self.store.mark_recorded(submission)
        return graded

    def _record(
        self, student_id: str, state: str, result: Result | None = None
    ) -> Graded:
        """Let nbgrader convert one submission and store its scores."""
        with one_writer(self.room.private, self.directory.db_url):
            message = self._convert(student_id)
            if message is not None:
                # Another run may have entered the same new student just before.
                message = self._convert(student_id)
        if message is None:
            repairs = self._repairs(student_id)
            return Graded(student_id, state, result, self._note(student_id), repairs)
        text = unreachable(self.directory.db_url)
        message = text[self.room.language] if text else message
        return Graded(student_id, "failed", result, message)

    def _convert(self, student_id: str) -> str | None:
        self.directory.assignment_id = self.assignment
        self.directory.student_id = student_id
        converter = _Converter(coursedir=self.directory, config=self.config)
        converter.force = True
        with opened_once():
            return failure_of(converter)

    def _is_stored(self, submission: Submission, repairs: list[Repair]) -> bool:
        """Whether nbgrader has converted this work, with these repairs."""
        student_id = submission.student_id
        is_there = self.store.is_recorded(submission) and self._is_there(student_id)
        return is_there and self._repairs(student_id) == tuple(repairs)

    def _note(self, student_id: str) -> str:
        """Return what befell the submission as a whole, where our steps graded it."""
        path = self.room.result(self.assignment, student_id)
        note = json.loads(path.read_bytes())["note"] if path.is_file() else None
        return Text.from_dict(note)[self.room.language] if note else ""

    def _repairs(self, student_id: str) -> tuple[Repair, ...]:
        return tuple(read_repairs(self.room.result(self.assignment, student_id)))

    def _is_there(self, student_id: str) -> bool:
        converted = self.directory.format_path(
            self.directory.autograded_directory, student_id, self.assignment
        )
        return Path(converted, f"{self.assignment}.ipynb").exists()

    def _folders(self, students: Sequence[str]) -> dict[str, Path]:
        root = Path(self.directory.root, self.directory.submitted_directory)
        found = {
            path.parent.name: path
            for path in sorted(root.glob(f"*/{self.assignment}"))
            if path.is_dir() and not path.is_symlink()
        }
        missing = [name for name in students if name not in found]
        if missing or not found:
            names = ", ".join(missing) or "anybody"
            raise CourseError(
                f"{root}: nothing submitted for {self.assignment} by {names}"
            )
        return {name: found[name] for name in students or found}

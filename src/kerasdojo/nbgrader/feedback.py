"""Feedback pages of a class: nbgrader's own, made several times faster.

nbgrader's converter does the work, in its places and with its permissions. Ours reads
an assignment's scores at once, keeps what is the same on every page, and leaves alone
what has not changed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from nbconvert.writers import FilesWriter
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import GetGrades

from kerasdojo.course import CourseError
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.converting import failure_of
from kerasdojo.nbgrader.database import require_answer
from kerasdojo.nbgrader.locks import only_one
from kerasdojo.nbgrader.pages import FeedbackExporter
from kerasdojo.nbgrader.readable import ReadableFeedback
from kerasdojo.nbgrader.settings import read_config
from kerasdojo.nbgrader.standing import Standing, Standings, read_standings
from kerasdojo.nbgrader.store import write_whole

_PACKAGES = ("kerasdojo", "nbconvert", "nbgrader")


@dataclass(frozen=True)
class Told:
    """What became of one student's feedback.

    Args:
        student_id: Whose.
        state: `written`, `unchanged` or `failed`.
        message: What nbgrader said when it failed.
    """

    student_id: str
    state: str
    message: str = ""


class Feedback:
    """One run over the graded submissions of an assignment.

    Args:
        room: The course folder.
        assignment: Name of the assignment.
        students: Whose feedback; everybody's when empty.
        force: Write again what has not changed.

    Raises:
        CourseError: Nothing was graded.
        Refusal: The gradebook cannot be read.
    """

    def __init__(
        self,
        room: Classroom,
        assignment: str,
        students: Sequence[str] = (),
        force: bool = False,
    ):
        self.room = room
        self.assignment = assignment
        self.force = force
        self.config = read_config(room.root)
        self.directory = CourseDirectory(config=self.config)
        require_answer(self.directory.db_url)
        self.folders = self._folders(students)

    def run(self) -> Iterator[Told]:
        """Yield what became of each student's feedback, as it is written."""
        name = f"{self.assignment}.feedback"
        with only_one(self.room.private / f"{name}.lock"):
            standings = read_standings(self.directory.db_url, self.assignment)
            self.directory.assignment_id = self.assignment
            converter = _Converter(standings, self.directory, self.config)
            for student_id, folder in self.folders.items():
                yield self._tell(converter, student_id, folder)

    def pending(self) -> list[str]:
        """Return the students whose pages are missing or no longer up to date."""
        standings = read_standings(self.directory.db_url, self.assignment)
        return [
            student_id
            for student_id, folder in self.folders.items()
            if not self._is_current(
                student_id, folder, self._key(folder, student_id, standings)
            )
        ]

    def _tell(self, converter: _Converter, student_id: str, folder: Path) -> Told:
        key = self._key(folder, student_id, converter.standings)
        if not self.force and self._is_current(student_id, folder, key):
            return Told(student_id, "unchanged")
        record = self._record(student_id)
        record.unlink(missing_ok=True)
        self.directory.student_id = student_id
        if (message := failure_of(converter)) is not None:
            return Told(student_id, "failed", message)
        write_whole(record, key)
        return Told(student_id, "written")

    def _record(self, student_id: str) -> Path:
        return self.room.private / "feedback" / self.assignment / student_id

    def _is_current(self, student_id: str, folder: Path, key: str) -> bool:
        record = self._record(student_id)
        known = record.is_file() and record.read_text(encoding="ascii") == key
        return known and self._is_there(student_id, folder)

    def _key(self, folder: Path, student_id: str, standings: Standings) -> str:
        """Return the hash of everything that a student's feedback is made from."""
        state = hashlib.sha256((self.room.root / "nbgrader_config.py").read_bytes())
        state.update(repr([metadata.version(name) for name in _PACKAGES]).encode())
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                # Names may hold any bytes, and files may be larger than memory.
                state.update(os.fsencode(path.relative_to(folder)) + b"\0")
                with path.open("rb") as file:
                    state.update(hashlib.file_digest(file, "sha256").digest())
                standing = standings.get((student_id, path.stem))
                state.update(repr(standing).encode())
        return state.hexdigest()

    def _is_there(self, student_id: str, folder: Path) -> bool:
        place = self.directory.format_path(
            self.directory.feedback_directory, student_id, self.assignment
        )
        names = (path.stem for path in folder.glob("*.ipynb"))
        return all(Path(place, f"{name}.html").is_file() for name in names)

    def _folders(self, students: Sequence[str]) -> dict[str, Path]:
        root = Path(self.directory.root, self.directory.autograded_directory)
        found = {
            path.parent.name: path
            for path in sorted(root.glob(f"*/{self.assignment}"))
            if path.is_dir()
        }
        missing = [name for name in students if name not in found]
        if missing or not found:
            names = ", ".join(missing) or "anybody"
            raise CourseError(
                f"{root}: no work of {names} was graded for {self.assignment}; "
                f"run `kerasdojo autograde {self.assignment}`"
            )
        return {name: found[name] for name in students or found}


class ReadGrades(GetGrades):  # type: ignore[misc]
    """Does what nbgrader's own step does, from scores that were read before."""

    standings: Standings

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Put scores and comments into the notebook."""
        ours = resources["nbgrader"]
        standing = self.standings[ours["student"], ours["notebook"]]
        for cell in nb.cells:
            _fill_in(cell, standing)
        ours["score"] = standing.score - standing.penalty
        ours["max_score"] = standing.max_score
        ours["late_penalty"] = standing.penalty
        return nb, resources


def _fill_in(cell: NotebookNode, standing: Standing) -> None:
    record = cell.metadata.get("nbgrader", {})
    if utils.is_solution(cell) or utils.is_task(cell):
        record["comment"] = standing.comments[record["grade_id"]]
    if utils.is_grade(cell) or utils.is_task(cell):
        record["score"], record["points"] = standing.grades[record["grade_id"]]


class _Converter(GenerateFeedback):  # type: ignore[misc]
    """nbgrader's converter, started once for each student."""

    def __init__(self, standings: Standings, directory: CourseDirectory, config: Any):
        super().__init__(coursedir=directory, config=config)
        self.standings = standings
        self.force = True
        self.writer = FilesWriter(parent=self, config=self.config)
        ours = self.exporter_class is ReadableFeedback
        exporter_class = FeedbackExporter if ours else self.exporter_class
        self.exporter = exporter_class(parent=self, config=self.config)
        for step in self.preprocessors:
            self.exporter.register_preprocessor(self._quicker(step))

    def _quicker(self, step: Any) -> Any:
        if step is not GetGrades:
            return step
        quick = ReadGrades(parent=self.exporter)
        quick.standings = self.standings
        quick.enabled = True
        return quick

    def start(self) -> None:
        """Convert what `coursedir.student_id` names."""
        self.init_notebooks()
        before = Path.cwd()
        os.chdir(self.coursedir.root)
        try:
            self.convert_notebooks()
        finally:
            os.chdir(before)

    def write_single_notebook(self, output: str, resources: Any) -> None:
        """Write a page such that nobody ever sees half of it."""
        if resources.get("outputs"):
            super().write_single_notebook(output, resources)
            return
        ours = resources["nbgrader"]
        folder = Path(self._format_dest(ours["assignment"], ours["student"]))
        name = resources["unique_key"] + resources["output_extension"]
        write_whole(folder / name, output)

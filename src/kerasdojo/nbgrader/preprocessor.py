"""The two steps that `nbgrader autograde` takes through us instead of through a kernel.

`RestoreCells` opens the sanitising pass, `JudgeExecute` stands where `Execute` stood.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import (
    Execute,
    NbGraderPreprocessor,
)
from traitlets import Dict, Integer, Unicode

from kerasdojo import isolation
from kerasdojo.course import Concept
from kerasdojo.nbgrader import history
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.figures import embed_figure
from kerasdojo.nbgrader.graded import note_cell, unreadable, write_result
from kerasdojo.nbgrader.grades import UNSURE
from kerasdojo.nbgrader.guard import require_waived
from kerasdojo.nbgrader.nodes import as_node
from kerasdojo.nbgrader.pool import WarmPool, warm_pool
from kerasdojo.nbgrader.questions import write_questions
from kerasdojo.nbgrader.reader import BETWEEN, REPAIRS, UNREADABLE, read_anything
from kerasdojo.nbgrader.repairs import Repair, counted, told, write_repairs
from kerasdojo.nbgrader.restore import SourceCell
from kerasdojo.nbgrader.sources import released_cells
from kerasdojo.nbgrader.store import write_whole
from kerasdojo.nbgrader.whole import whole_again
from kerasdojo.quiz.verdicts import with_quiz
from kerasdojo.receipts import write_receipt
from kerasdojo.result import Result
from kerasdojo.submission import Submission, answers_beside, from_notebook
from kerasdojo.text import Text


class RestoreCells(NbGraderPreprocessor):  # type: ignore[misc]
    """Brings back what a submission lost, and takes active content out of the rest.

    First of `Autograde.sanitize_preprocessors`. nbgrader's own `ClearOutput`,
    `DeduplicateIds` and `OverwriteCells` find nothing to do behind it; alone they stop
    with an error at a damaged notebook.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook with every released cell in it once."""
        room = _room(self)
        cells, damage = whole_again(nb.cells, _sources(resources, room))
        repairs = resources.get(REPAIRS, [])
        metadata = {}
        if UNREADABLE in resources:
            metadata[UNREADABLE] = resources[UNREADABLE]
            note = Text.from_dict(resources[UNREADABLE])
            cells.insert(0, note_cell(note, room.language))
        else:
            repairs = [*repairs, *damage]
        metadata[REPAIRS] = [repair.to_dict() for repair in repairs]
        resources[BETWEEN] = True
        notebook = {**nb, "metadata": metadata, "cells": cells}
        return as_node(notebook), resources


class JudgeExecute(NbGraderPreprocessor):  # type: ignore[misc]
    """Grades a notebook in worker and judge, and writes score and message into it.

    Notebooks that are not the course's own go to nbgrader's `Execute`.
    """

    jobs = Integer(
        0, help="Submissions graded at the same time; 0 means one for each core."
    ).tag(config=True)
    limits = Dict(
        help="Seconds that a `cell`, a `call`, a `check` and a `submission` may take."
    ).tag(config=True)
    require_isolation = Unicode(
        isolation.ISOLATED,
        help="Isolation of student code below which nothing is graded: `full+uid`, "
        "`full`, `bwrap`, or `none` to grade without protection.",
    ).tag(config=True)

    dask = Unicode(
        help="Address of a Dask scheduler whose workers grade; `local` for a cluster "
        "on this machine, nothing for none."
    ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook with the outputs of all code cells."""
        room = _room(self)
        ours = resources["nbgrader"]
        if not ours["assignment"] == ours["notebook"] in room.course.concept_ids:
            return self._in_kernel(nb, resources, room)
        concept = room.course.concept(ours["assignment"])
        submission = _submission(nb, resources)
        result = self._result(nb, concept, room, submission)
        path = room.result(concept.id, ours["student"])
        write_whole(path, result.to_json(indent=1))
        history.note(path, history.Graded.of(submission, result))
        write_receipt(room, submission, result)
        unsure = write_result(nb.cells, concept, result, room.language)
        whose = (concept.id, ours["student"], room.secret)
        write_questions(nb.cells, room.course, *whose, room.language)
        embed_figure(nb.cells, concept, room.language)
        resources[UNSURE] = set(unsure)
        self._tell_repairs(nb, path, result, room)
        told = nb.metadata.pop(UNREADABLE, None)
        if result.note is not None and told is None:
            note = note_cell(result.note, room.language)
            nb.cells.insert(0, as_node(note))
        if result.isolation == isolation.NOT_ISOLATED:
            nb.cells.insert(0, _not_isolated(room))
        nb.cells = [as_node(cell) for cell in nb.cells]
        return nb, resources

    def _tell_repairs(
        self, nb: NotebookNode, path: Path, result: Result, room: Classroom
    ) -> None:
        """Say what was repaired, to the student and beside the stored result."""
        found = [Repair.from_dict(tree) for tree in nb.metadata.pop(REPAIRS, [])]
        repairs = counted(found, result)
        write_repairs(path, repairs)
        if repairs:
            self.log.warning("%s: %s", path.parent.name, "; ".join(map(str, repairs)))
            text = told(repairs, room.language)
            note = note_cell(Text(text, text), room.language, "repairs")
            nb.cells.insert(0, as_node(note))

    def _in_kernel(
        self, nb: NotebookNode, resources: Any, room: Classroom
    ) -> tuple[NotebookNode, Any]:
        """Run a notebook that is not of the course as nbgrader would."""
        require_waived(self, resources["nbgrader"]["notebook"])
        kernel: NbGraderPreprocessor = Execute(parent=self.parent)
        nb, resources = kernel.preprocess(nb, resources)
        nb.cells.insert(0, _not_isolated(room))
        return nb, resources

    def _result(
        self, nb: NotebookNode, concept: Concept, room: Classroom, work: Submission
    ) -> Result:
        if UNREADABLE in nb.metadata:
            note = Text.from_dict(nb.metadata[UNREADABLE])
            result = unreadable(concept, work.student_id, note)
            return with_quiz(room.course, work.quiz, result)
        upcoming = self._upcoming(room, work.student_id, concept.id)
        return self._pool(room).grade(work, upcoming)

    def _pool(self, room: Classroom) -> WarmPool:
        safety = (self.limits, self.require_isolation)
        return warm_pool(room, self._jobs, *safety, self.dask)

    @property
    def _jobs(self) -> int:
        return self.jobs or os.cpu_count() or 1

    def _upcoming(
        self, room: Classroom, student_id: str, concept_id: str
    ) -> list[Submission]:
        """Return the work that nbgrader will probably convert next."""
        converter = self.parent.parent
        found = []
        try:
            for folder in _following(converter, student_id, concept_id):
                submission = early_submission(room, folder, converter.coursedir.db_url)
                if submission is not None:
                    found.append(submission)
                if len(found) == self._jobs:
                    break
        except Exception:
            # Looking ahead only saves time; whose turn it is will report the problem.
            self.log.debug("could not look ahead", exc_info=True)
        return found


def _submission(nb: NotebookNode, resources: Any) -> Submission:
    """Return the work in a notebook and in the file of answers beside it."""
    ours = resources["nbgrader"]
    path = Path(resources["metadata"]["path"], f"{ours['notebook']}.ipynb")
    answers = answers_beside(path, ours["assignment"])
    return from_notebook(nb, ours["assignment"], ours["student"], answers)


def _following(converter: Any, student_id: str, concept_id: str) -> Iterator[Path]:
    """Yield the folders that nbgrader has still to convert, in its order."""
    course = converter.coursedir
    here = course.format_path(course.submitted_directory, student_id, concept_id)
    for name in sorted(converter.assignments):
        folder = Path(name)
        done = converter._format_dest(folder.name, folder.parent.name)
        if name > here and (converter.force or not Path(done).exists()):
            yield folder


def early_submission(room: Classroom, folder: Path, db_url: str) -> Submission | None:
    """Return a submission as it will look when its turn comes, if it is ours.

    Args:
        room: The course folder.
        folder: Where the submission lies.
        db_url: The gradebook.

    Returns:
        None for what is unreadable or not of the course.
    """
    if (name := folder.name) not in room.course.concept_ids:
        return None
    sources = released_cells(db_url, name, name, room.source(name))
    return early_work(room, folder, sources)[0]


def early_work(
    room: Classroom, folder: Path, sources: Sequence[SourceCell]
) -> tuple[Submission | None, list[Repair]]:
    """Return what `early_submission` does, and what it takes to make it whole.

    Args:
        room: The course folder.
        folder: Where the submission lies.
        sources: The released cells of the concept.
    """
    name = folder.name
    notebook, note, repairs = read_anything(folder / f"{name}.ipynb")
    if note is not None or name not in room.course.concept_ids:
        return None, []
    cells, damage = whole_again(notebook["cells"], sources)
    answers = answers_beside(folder / f"{name}.ipynb", name)
    work = from_notebook({"cells": cells}, name, folder.parent.name, answers)
    return work, [*repairs, *damage]


def _not_isolated(room: Classroom) -> NotebookNode:
    return as_node(note_cell(isolation.NOTE, room.language, "isolation"))


def _room(step: NbGraderPreprocessor) -> Classroom:
    """Return the course folder that nbgrader runs in.

    Never looked for from a submission upwards: that may hold a folder that passes for
    a course, with graders of the student's own.
    """
    return Classroom.at(Path(step.parent.parent.coursedir.root))


def _sources(resources: Any, room: Classroom) -> Sequence[SourceCell]:
    ours = resources["nbgrader"]
    place = Path(ours["assignment"]) / f"{ours['notebook']}.ipynb"
    names = (ours["db_url"], ours["notebook"], ours["assignment"])
    return released_cells(*names, room.root / "source" / place)

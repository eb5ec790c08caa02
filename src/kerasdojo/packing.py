"""What a student hands in: a notebook, the answers to the quiz, the log of attempts.

nbgrader collects a folder with one notebook. From a student's `.py` files one is made:
its cells carry the ids of the released ones, and `autograde` puts back what is missing.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerasdojo import attempts
from kerasdojo.course import Concept
from kerasdojo.course.derive import is_untouched
from kerasdojo.course.workspace import Workspace
from kerasdojo.nbgrader.notebook import Notebook, code, whole
from kerasdojo.quiz.answerfile import FILE as ANSWERS
from kerasdojo.quiz.public import FILE as QUIZ
from kerasdojo.quiz.written import readings
from kerasdojo.submission import (
    Submission,
    SubmissionError,
    answers_beside,
    from_answers,
    from_file,
    from_notebook,
)
from kerasdojo.text import Language, Text


@dataclass(frozen=True)
class Work:
    """A student's work on one concept, before it is packed.

    Args:
        concept: The concept.
        notebook: The notebook to hand in.
        folder: Where the quiz and its answers lie.
        log: The log of attempts.
        begun: Whether there is any answer to an exercise.
    """

    concept: Concept
    notebook: Notebook
    folder: Path
    log: Path
    begun: bool = True

    def submission(self) -> Submission:
        """Return what will be graded.

        Raises:
            SubmissionError: The answers to the quiz cannot be read.
        """
        answers = answers_beside(self.folder / ANSWERS, self.concept.id)
        if isinstance(answers, Text):
            raise SubmissionError(answers)
        name = answers.student_id
        return from_notebook(self.notebook, self.concept.id, name, answers)

    def unanswered(self) -> int:
        """Return how many questions of the quiz have no answer."""
        asked = self.submission().quiz
        if not asked and (self.folder / QUIZ).is_file():
            asked = from_answers(self.folder / ANSWERS, self.concept.id).quiz
        return sum(not readings(question.text) for question in asked)

    def files(self) -> dict[str, str]:
        """Return the files to hand in, by name."""
        text = json.dumps(self.notebook, ensure_ascii=False, indent=1) + "\n"
        files = {f"{self.concept.id}.ipynb": text}
        answers = self.folder / ANSWERS
        if answers.is_file():
            files[ANSWERS] = answers.read_text(encoding="utf-8-sig")
        if attempts.is_on(self.log) and (lines := self._attempts()):
            files[attempts.FILE] = lines
        return files

    def _attempts(self) -> str:
        """Return the lines of the log that are about this concept."""
        mine = (a for a in attempts.read(self.log) if a.concept == self.concept.id)
        return "".join(f"{json.dumps(attempt.to_dict())}\n" for attempt in mine)


def from_workspace(
    workspace: Workspace,
    concept: Concept,
    language: Language,
    released: Notebook | None = None,
) -> Work:
    """Return a student's files of one concept as a notebook.

    Args:
        workspace: Where the files are.
        concept: The concept.
        language: Language that the notebook says it is in.
        released: The notebook that the instructor handed out, to be filled in.

    Raises:
        SubmissionError: A file cannot be read.
    """
    begun = _begun(workspace, concept)
    folder = workspace.root / "exercises" / concept.id
    if released:
        notebook = _filled(released, begun)
    else:
        # What was not begun is handed in as the stub, as a released notebook has it.
        answers = {e.name: workspace.course.stub(e) or "" for e in concept.exercises}
        notebook = whole(_cells(answers | begun), concept, language)
    return Work(concept, notebook, folder, workspace.attempts, bool(released or begun))


def beside(path: Path, concept: Concept, notebook: Notebook) -> Work:
    """Return the work in a notebook and what lies beside it."""
    return Work(concept, notebook, path.parent, path.with_name(attempts.FILE))


def pack(work: Work, folder: Path, name: str) -> Path:
    """Write the files to hand in as a folder, and as an archive of that folder.

    Args:
        work: The work.
        folder: The folder is made in this one, beside what is there.
        name: Name of the archive.

    Returns:
        The archive.

    Raises:
        ValueError: The student's own work lies in that folder.
    """
    target = folder / work.concept.id
    if target.resolve() == work.folder.resolve():
        raise ValueError(f"{target} is where the work lies")
    target.mkdir(parents=True, exist_ok=True)
    for file in (ANSWERS, attempts.FILE):
        (target / file).unlink(missing_ok=True)
    archive = folder / f"{name}.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for file, text in work.files().items():
            (target / file).write_text(text, encoding="utf-8")
            packed.write(target / file, f"{work.concept.id}/{file}")
    return archive


def _begun(workspace: Workspace, concept: Concept) -> dict[str, str]:
    """Return the files that are there and hold more than the stub, by exercise."""
    begun = {}
    for exercise in concept.exercises:
        path = workspace.file(exercise)
        if not path.is_file():
            continue
        work = from_file(path, concept.id, exercise.name)
        source = work.cells[0].source
        stub = workspace.course.stub(exercise)
        if stub is None or not is_untouched(source, stub):
            begun[exercise.name] = source
    return begun


def _cells(answers: Mapping[str, str]) -> list[dict[str, Any]]:
    return [code(n, text.strip("\n"), solution=True) for n, text in answers.items()]


def _filled(released: Notebook, begun: Mapping[str, str]) -> Notebook:
    """Return the notebook with every answer in its cell, or behind all cells."""
    cells, missing = [], dict(begun)
    for cell in released["cells"]:
        name = _answer_of(cell)
        if name in begun:
            missing.pop(name, None)
            cell = {**cell, "source": begun[name].strip("\n"), "outputs": []}
        cells.append(cell)
    cells += _cells(missing)
    return {**released, "cells": cells}


def _answer_of(cell: Any) -> str:
    """Return which exercise a cell answers, nothing for any other cell."""
    metadata = cell.get("metadata") if isinstance(cell, dict) else None
    entry = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if not isinstance(entry, dict) or not entry.get("solution"):
        return ""
    return str(entry.get("grade_id", ""))

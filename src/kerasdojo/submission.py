"""A student's work for one concept, as plain data: cells of source text and files."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kerasdojo.quiz.written import Written, answer_name, answered, asked_in
from kerasdojo.text import Text

if TYPE_CHECKING:
    from kerasdojo.quiz.answerfile import AnswerFile


class SubmissionError(Exception):
    """A submission that cannot be read; `text` says what to do, in both languages."""

    def __init__(self, text: Text):
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Cell:
    """One piece of the student's code.

    Args:
        source: Python source, magics allowed.
        where: Name the student knows it by: a file name or `cell 3`.
        exercise: The exercise it answers, or None for any other cell.
        index: Position among all cells of the notebook, 0 for a file.
    """

    source: str
    where: str
    exercise: str | None = None
    index: int = 0


@dataclass(frozen=True)
class Submission:
    """Work to be graded; cells share one namespace and run in order.

    Args:
        concept: Id of the concept.
        cells: The code.
        student_id: Whose work it is; it takes part in drawing hidden inputs.
        files: Small files the assignment allows beside the notebook.
        exercises: Names of the exercises to grade; empty means all.
        quiz: Answers to questions; text that is never run.
    """

    concept: str
    cells: tuple[Cell, ...]
    student_id: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    exercises: tuple[str, ...] = ()
    quiz: tuple[Written, ...] = ()

    def digest(self) -> str:
        """Return the SHA-256 of everything that can change the verdict."""
        state = hashlib.sha256()
        cells = [[cell.source, cell.where, cell.exercise] for cell in self.cells]
        head: list[Any] = [self.concept, self.student_id, sorted(self.exercises), cells]
        head += [list(astuple(answer)) for answer in self.quiz]
        state.update(json.dumps(head).encode())
        for name in sorted(self.files):
            state.update(name.encode() + b"\0")
            state.update(hashlib.sha256(self.files[name]).digest())
        return state.hexdigest()


def from_file(path: Path, concept: str, exercise: str) -> Submission:
    """Return one exercise file as a submission.

    Raises:
        SubmissionError: The file is missing or is not text.
    """
    cell = Cell(_read_text(path), path.name, exercise)
    return Submission(concept, (cell,), exercises=(exercise,))


def from_notebook(
    notebook: dict[str, Any],
    concept: str,
    student_id: str = "",
    answers: AnswerFile | Text | None = None,
) -> Submission:
    """Return the code cells of a notebook (nbformat 4, as read by `json`).

    Args:
        notebook: The parsed notebook.
        concept: Id of the concept it belongs to.
        student_id: Whose work it is.
        answers: The file of answers beside it, or what is wrong with that.
    """
    cells = []
    for index, cell in enumerate(notebook.get("cells", [])):
        if not isinstance(cell, dict) or not _is_student_code(cell):
            continue
        where = f"cell {index + 1}"
        cells.append(Cell(_source(cell), where, _exercise_of(cell), index))
    quiz = _quiz(notebook, answers)
    names = {answer_name(answer.item) for answer in quiz}
    cells = [cell for cell in cells if cell.exercise not in names]
    return Submission(concept, tuple(cells), student_id, quiz=quiz)


def read_notebook(path: Path, concept: str, student_id: str = "") -> Submission:
    """Return the notebook at `path` as a submission.

    Raises:
        SubmissionError: The file is missing or is not a notebook.
    """
    try:
        notebook = json.loads(_read_text(path))
        if not isinstance(notebook.get("cells"), list):
            raise ValueError("no cells")
    except (ValueError, AttributeError, RecursionError) as error:
        raise SubmissionError(
            Text(
                en=f"{path.name} is not a Jupyter notebook ({error}). Open it in "
                "JupyterLab, save it again, or start from a fresh copy.",
                ko=f"{path.name} 파일은 Jupyter 노트북 형식이 아닙니다 ({error}). "
                "JupyterLab에서 열어 다시 저장하거나 새 사본에서 시작하세요.",
            )
        ) from error
    return from_notebook(notebook, concept, student_id, answers_beside(path, concept))


def from_answers(path: Path, concept: str, student_id: str = "") -> Submission:
    """Return a file of answers as a submission that holds no code.

    Args:
        path: `quiz_answers.json`; the questions are in `quiz.toml` beside it.
        concept: Id of the concept it belongs to.
        student_id: Whose work it is; whom the file names by default.

    Raises:
        CourseError: There is no `quiz.toml`, or it is damaged.
        SubmissionError: The file of answers cannot be read.
    """
    from kerasdojo.quiz.draw import edition
    from kerasdojo.quiz.public import FILE, load_public_quiz

    answers = answers_beside(path, concept)
    if isinstance(answers, Text):
        raise SubmissionError(answers)
    quiz = load_public_quiz(path.with_name(FILE))
    asked = [Written(item.id, quiz.release, edition(item), None) for item in quiz.items]
    written = tuple(answered(question, (), answers) for question in asked)
    return Submission(concept, (), student_id or answers.student_id, quiz=written)


def answers_beside(path: Path, concept: str) -> AnswerFile | Text:
    """Return the answers kept beside a notebook, or what is wrong with their file."""
    from kerasdojo.quiz.answerfile import FILE, AnswerFileError, load_answers

    try:
        return load_answers(path.with_name(FILE), concept)
    except AnswerFileError as error:
        return error.text


def _quiz(
    notebook: dict[str, Any], answers: AnswerFile | Text | None
) -> tuple[Written, ...]:
    """Return the answers to the quiz: what was asked is as the grade cells say."""
    found: dict[str, Written] = {}
    sources: list[str] = []
    for cell in notebook.get("cells", []):
        if not isinstance(cell, dict):
            continue
        source = _source(cell)
        if _is_student_code(cell):
            sources.append(source)
        elif _is_ours(_nbgrader(cell)) and (asked := asked_in(source)):
            found[asked.item] = answered(asked, sources, answers)
    return tuple(found.values())


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    if isinstance(source, list):
        source = "".join(str(line) for line in source)
    return str(source)


def _nbgrader(cell: dict[str, Any]) -> dict[str, Any]:
    metadata = cell.get("metadata")
    entry = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return entry if isinstance(entry, dict) else {}


def _is_ours(entry: dict[str, Any]) -> bool:
    """Grade cells but for free text: that is the student's, whatever it says."""
    return bool(entry.get("grade")) and not entry.get("solution")


def _is_student_code(cell: dict[str, Any]) -> bool:
    """Code cells but for ours; an answer counts even when retyped."""
    entry = _nbgrader(cell)
    if entry.get("solution"):
        return not entry.get("task") and entry.get("cell_type", "code") == "code"
    ours = entry.get("grade") or entry.get("locked")
    return cell.get("cell_type") == "code" and not ours


def _exercise_of(cell: dict[str, Any]) -> str | None:
    entry = _nbgrader(cell)
    return entry.get("grade_id") if entry.get("solution") else None


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
    except UnicodeDecodeError:
        reason = "not UTF-8"
    raise SubmissionError(
        Text(
            en=f"{path} cannot be read: {reason}.",
            ko=f"{path} 파일을 읽을 수 없습니다: {reason}.",
        )
    )

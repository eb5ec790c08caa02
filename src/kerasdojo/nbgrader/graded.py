"""Writes a `Result` into a notebook, as nbgrader wants to read it."""

from __future__ import annotations

from typing import Any

from kerasdojo.course import Check, Concept
from kerasdojo.nbgrader import ids
from kerasdojo.nbgrader.clean import clean_outputs, verbatim
from kerasdojo.nbgrader.message import message
from kerasdojo.nbgrader.words import WORDS
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.text import Language, Text

Cell = dict[str, Any]


def write_result(
    cells: list[Cell], concept: Concept, result: Result, lang: Language
) -> list[str]:
    """Fill the outputs of all code cells.

    Args:
        cells: Cells of the notebook that was graded; they are changed.
        concept: What the notebook teaches.
        result: The verdicts.
        lang: Language of the messages.

    Returns:
        Ids of grade cells that a person must look at.
    """
    shown = {cell.index: clean_outputs(cell.outputs) for cell in result.cells}
    checks = _by_grade_id(result)
    unsure = []
    count = 0
    for index, cell in enumerate(cells):
        if cell["cell_type"] != "code":
            continue
        count += 1
        cell["execution_count"] = count
        if not is_grade(cell):
            cell["outputs"] = _numbered(shown.get(index, []), count)
            continue
        record = cell["metadata"]["nbgrader"]
        check = checks.get(record["grade_id"])
        text, score = f"{WORDS[lang]['unknown_text']}\n", 0.0
        if check is not None:
            text = message(check, concept, lang)
            # nbgrader takes what lies outside for an error or for all points.
            score = min(max(check.score, 0.0), float(record["points"]))
        if check is None or check.status == "error":
            unsure.append(record["grade_id"])
        cell["outputs"] = _grade_outputs(text, score, count)
    return unsure


def note_cell(note: Text, lang: Language, name: str = "note") -> Cell:
    """Return a cell that says what befell the whole submission.

    Args:
        note: What it says.
        lang: In which language.
        name: Tells it from other such cells.
    """
    source = f"**{WORDS[lang]['note']}**\n\n{verbatim(note[lang])}"
    return {
        "cell_type": "markdown",
        "id": f"kerasdojo-{name}",
        "metadata": {},
        "source": source,
    }


def unreadable(concept: Concept, student_id: str, note: Text) -> Result:
    """Return the result of a submission that could not even be read."""
    exercises = tuple(
        ExerciseResult(
            exercise.name,
            exercise.title,
            tuple(_unread(check, note) for check in exercise.checks),
        )
        for exercise in concept.exercises
    )
    return Result(concept.id, student_id, exercises, note=note)


def is_grade(cell: Cell) -> bool:
    """Return whether a cell earns points by being run."""
    record = cell["metadata"].get("nbgrader", {})
    return bool(record.get("grade")) and not record.get("solution")


def _by_grade_id(result: Result) -> dict[str, CheckResult]:
    return {
        ids.grade_id(exercise.exercise, check.check): check
        for exercise in result.exercises
        for check in exercise.checks
    }


def _grade_outputs(text: str, score: float, count: int) -> list[dict[str, Any]]:
    value = {
        "output_type": "execute_result",
        "data": {"text/plain": f"{score:.12g}"},
        "metadata": {},
        "execution_count": count,
    }
    return [{"output_type": "stream", "name": "stdout", "text": text}, value]


def _numbered(outputs: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    for output in outputs:
        if output["output_type"] == "execute_result":
            output["execution_count"] = count
    return outputs


def _unread(check: Check, note: Text) -> CheckResult:
    return CheckResult(
        check=check.name,
        status="failed",
        points=check.points,
        score=0.0,
        title=check.title,
        hidden=check.hidden,
        found=note,
    )

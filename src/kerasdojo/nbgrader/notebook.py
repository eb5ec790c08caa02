"""The source notebook of one concept, from which nbgrader makes the students' one."""

from __future__ import annotations

import hashlib
from typing import Any

from kerasdojo.course import Check, Concept, Course, CourseError, Exercise
from kerasdojo.course.model import OpenQuestion
from kerasdojo.course.openquestions import WRITTEN, model_answer
from kerasdojo.nbgrader import ids
from kerasdojo.nbgrader.words import WORDS, points
from kerasdojo.text import Language

METADATA = "kerasdojo"
_SCHEMA = 3

Notebook = dict[str, Any]


def source_notebook(course: Course, concept: Concept, lang: Language) -> Notebook:
    """Return the notebook with reference solutions and all checks.

    Args:
        course: A course with solutions, so a checkout.
        concept: What the notebook teaches.
        lang: Language of everything but the code.

    Raises:
        CourseError: The course has no solutions.
    """
    cells = [read_only(ids.LESSON, _lesson(concept, lang))]
    for number, exercise in enumerate(concept.exercises, 1):
        cells += _exercise_cells(course, exercise, number, lang)
    for question in concept.open_questions:
        cells += _question_cells(course, concept, question, lang)
    return whole(cells, concept, lang)


def whole(cells: list[dict[str, Any]], concept: Concept, lang: Language) -> Notebook:
    """Return cells as a notebook that says what it is about.

    Args:
        cells: The cells.
        concept: What they teach or answer.
        lang: Language of what is read in them.
    """
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    ours = {"concept": concept.id, "language": lang}
    info = {"name": "python"}
    metadata = {METADATA: ours, "kernelspec": kernel, "language_info": info}
    version = {"nbformat": 4, "nbformat_minor": 5}
    return {"cells": cells, "metadata": metadata, **version}


def _lesson(concept: Concept, lang: Language) -> str:
    try:
        return concept.lesson(lang).strip()
    except OSError as error:
        raise CourseError(f"{concept.id} has no lesson; write README.md") from error


def _exercise_cells(
    course: Course, exercise: Exercise, number: int, lang: Language
) -> list[dict[str, Any]]:
    checks = [_check_cell(exercise, check, lang) for check in exercise.checks]
    return [
        read_only(ids.task_id(exercise.name), _task(exercise, number, lang)),
        code(exercise.name, _solution(course, exercise), solution=True),
        _tool_cell(exercise, lang),
        *checks,
    ]


def _question_cells(
    course: Course, concept: Concept, question: OpenQuestion, lang: Language
) -> list[dict[str, Any]]:
    """Return a question and the cell that a person grades.

    The source holds model answer and rubric, which nbgrader takes out on release.
    """
    name = ids.grade_id(WRITTEN, question.name)
    heading = f"## {question.title[lang]} ({points(question.points, lang)})"
    parts = (heading, question.task[lang].strip(), f"*{WORDS[lang]['by_hand']}*")
    path = model_answer(course, concept, question, lang)
    try:
        answer = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise CourseError(f"{path}: cannot be read: {error.strerror}") from error
    record = _record(name, grade=True, solution=True, points=question.points)
    return [
        read_only(ids.task_id(question.name), "\n\n".join(parts)),
        _cell("markdown", name, answer, {**record, "locked": False}),
    ]


def _solution(course: Course, exercise: Exercise) -> str:
    if course.solutions_dir is None:
        raise CourseError(
            f"{course.root} has no solutions/: build the course from a checkout"
        )
    path = course.solutions_dir / exercise.concept / f"{exercise.name}.py"
    try:
        return path.read_text(encoding="utf-8").strip("\n")
    except OSError as error:
        raise CourseError(f"{path}: cannot be read: {error.strerror}") from error


def _task(exercise: Exercise, number: int, lang: Language) -> str:
    words = WORDS[lang]
    beyond = f" ★ {words['beyond']}" if exercise.beyond else ""
    heading = f"## {number}. {exercise.title[lang]}{beyond}"
    rows = [
        f"| {_cell_text(check.title[lang])}{_hidden(check, lang)} | {check.points} |"
        for check in exercise.checks
    ]
    table = [f"| {words['check']} | {words['points']} |", "| :-- | --: |", *rows]
    hints = [
        f"<details><summary>{words['hint']} {index}</summary>\n\n"
        f"{hint[lang].strip()}\n\n</details>"
        for index, hint in enumerate(exercise.hints, 1)
    ]
    parts = [heading, exercise.task[lang].strip(), "\n".join(table), *hints]
    return "\n\n".join(parts)


def _cell_text(text: str) -> str:
    return text.replace("|", "\\|")


def _hidden(check: Check, lang: Language) -> str:
    return f" ({WORDS[lang]['hidden']})" if check.hidden else ""


def _tool_cell(exercise: Exercise, lang: Language) -> dict[str, Any]:
    # The import is repeated, so that the cell works after any restart.
    call = (
        f"# {WORDS[lang]['tools'].format(name=exercise.name)}\n"
        "from kerasdojo import check, hint\n\n"
        f'check("{exercise.name}")'
    )
    return code(ids.tool_id(exercise.name), call, locked=True)


def _check_cell(exercise: Exercise, check: Check, lang: Language) -> dict[str, Any]:
    call = (
        "from kerasdojo.nbgrader import grade\n\n"
        f'grade("{exercise.concept}/{exercise.name}/{check.name}", "{lang}")'
    )
    worth = f"# {points(check.points, lang)}"
    if check.hidden:
        head = f"{worth}, {WORDS[lang]['graded_later']}: {check.title[lang]}"
        call = f"### BEGIN HIDDEN TESTS\n{call}\n### END HIDDEN TESTS"
    else:
        head = f"{worth}: {check.title[lang]}"
    name = ids.grade_id(exercise.name, check.name)
    return code(name, f"{head}\n{call}", grade=True, points=check.points)


def read_only(name: str, source: str) -> dict[str, Any]:
    """Return a markdown cell that students cannot change."""
    return _cell("markdown", name, source, _record(name, locked=True))


def code(name: str, source: str, **record: Any) -> dict[str, Any]:
    """Return a code cell.

    Args:
        name: Its id in nbgrader.
        source: Its text.
        record: What nbgrader's metadata says besides.
    """
    cell = _cell("code", name, source, _record(name, **record))
    return {**cell, "execution_count": None, "outputs": []}


def own_code(name: str, source: str) -> dict[str, Any]:
    """Return a code cell that is the student's own and means nothing to nbgrader."""
    return {**code(name, source), "metadata": {}}


def _cell(kind: str, name: str, source: str, record: dict[str, Any]) -> dict[str, Any]:
    return {
        "cell_type": kind,
        # Stable, so that two builds of one course differ only where the course does.
        "id": hashlib.sha256(name.encode()).hexdigest()[:16],
        "metadata": {"nbgrader": record},
        "source": source,
    }


def _record(name: str, **record: Any) -> dict[str, Any]:
    base = {"grade": False, "solution": False, "locked": record.get("grade", False)}
    fixed = {"grade_id": name, "schema_version": _SCHEMA, "task": False}
    return {**base, **record, **fixed}

"""`check("dense_forward")`: a verdict on the names of a running notebook."""

from __future__ import annotations

import atexit
import dataclasses
import functools
import re
from typing import Any

from kerasdojo import attempts
from kerasdojo.cli.render import render
from kerasdojo.course import Check, Course, CourseError, Exercise
from kerasdojo.explain import clean
from kerasdojo.jupyter import page, words
from kerasdojo.jupyter.hinting import hints_read
from kerasdojo.jupyter.place import Place
from kerasdojo.jupyter.show import Shown, as_text, complain
from kerasdojo.nbgrader.live import silence
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.submission import Submission, SubmissionError, read_notebook
from kerasdojo.text import Text


def check(shell: Any, name: str, *, fresh: bool = False) -> None:
    """Show the verdict on an exercise, and write the attempt down.

    Args:
        shell: The IPython shell of the notebook.
        name: Name of the exercise.
        fresh: Also run the saved notebook from top to bottom in a fresh process.
    """
    try:
        place = Place.of(shell)
        exercise = place.exercise(name)
    except CourseError as error:
        complain(error)
        return
    shown = Shown(words.CHECKING.format(name=exercise.name)[place.language])
    with silence():
        result, seconds = _live(place, exercise)
    notes = _notes(exercise, result)
    if fresh:
        notes += _clean_notes(place, exercise, result)
    whole = Result(exercise.concept, "", (result,), seconds=seconds)
    _show(shown, place, result, whole, notes)
    read = {exercise.name: hints_read(place, exercise)}
    attempts.record(place.log, whole, "notebook", read)


def _live(place: Place, exercise: Exercise) -> tuple[ExerciseResult, float]:
    from kerasdojo.local import grade_exercise

    places = place.places
    result, seconds = grade_exercise(
        place.course.concept(exercise.concept),
        exercise,
        place.shell.user_ns,
        course=place.course,
        begun=_is_begun(place, exercise),
        sources=place.sources,
        places=frozenset(places),
    )
    checks = tuple(_named(check, places) for check in result.checks)
    return dataclasses.replace(result, checks=checks), seconds


def _named(check: CheckResult, places: dict[str, str]) -> CheckResult:
    """Call the cells of a traceback as the notebook does: `[3]`."""
    lines = tuple(
        dataclasses.replace(line, where=places.get(line.where, line.where))
        for line in check.lines
    )
    return dataclasses.replace(check, lines=lines)


def _is_begun(place: Place, exercise: Exercise) -> bool:
    names = place.shell.user_ns.keys() & set(exercise.defines)
    return bool(names) or _last_answer(place, exercise) is not None


def _notes(exercise: Exercise, result: ExerciseResult) -> list[Text]:
    if result.status == "not_attempted":
        return [words.NOT_BEGUN]
    notes = []
    if result.status != "passed" and exercise.hints:
        notes.append(words.STUCK.format(name=exercise.name))
    if later := len(exercise.checks) - len(result.checks):
        notes.append(words.HIDDEN_LATER.format(count=later))
    return notes


def _clean_notes(place: Place, exercise: Exercise, live: ExerciseResult) -> list[Text]:
    """Say where a run of the saved notebook in a fresh process differs."""
    if place.file is None:
        return [words.NO_FILE.format(name=f"{exercise.concept}.ipynb")]
    try:
        work = read_notebook(place.file, exercise.concept)
    except SubmissionError as error:
        return [error.text]
    if not _is_saved(place, exercise, work):
        return [words.NOT_SAVED]
    work = dataclasses.replace(work, exercises=(exercise.name,), quiz=())
    result = _pool(place.course).grade(work)
    again = result.exercise(exercise.name)
    pairs = zip(live.checks, again.checks, strict=False)
    changed = [new for old, new in pairs if old.status != new.status]
    if not changed:
        return [words.CLEAN_SAME]
    told = [_one_line(c, exercise.check(c.check)) for c in changed]
    notes = [result.note] if result.note else []
    return [words.CLEAN_DIFFERS, *told, *notes, words.CLEAN_ADVICE]


def _is_saved(place: Place, exercise: Exercise, work: Submission) -> bool:
    latest = _last_answer(place, exercise)
    # Magics do not look in the history as they do in the notebook.
    if latest is None or "get_ipython()" in latest:
        return True
    return latest in {cell.source.strip() for cell in work.cells}


def _last_answer(place: Place, exercise: Exercise) -> str | None:
    """Return the cell run last that defines what the exercise asks for."""
    names = "|".join(map(re.escape, exercise.defines))
    pattern = rf"^(?:def|class)\s+(?:{names})\b|^(?:{names})\s*[:=]"
    answers = (s for s in place.sources if re.search(pattern, s, re.MULTILINE))
    return next(reversed([*answers]), "").strip() or None


def _one_line(result: CheckResult, check: Check) -> Text:
    state = words.STATES[result.status]
    found = result.found or result.advice or Text("", "")
    return Text(
        en=f"{check.title.en}: {state.en}. {found.en}",
        ko=f"{check.title.ko}: {state.ko}. {found.ko}",
    )


@functools.cache
def _pool(course: Course) -> Any:
    """Return processes that stay warm for the next clean run, and end with us."""
    from kerasdojo.autograding import Pool

    pool = Pool(course)
    atexit.register(pool.close)
    return pool


def _show(
    shown: Shown, place: Place, result: ExerciseResult, whole: Result, notes: list[Text]
) -> None:
    language = place.language
    concept = place.course.concept(whole.concept)
    said = [note[language] for note in notes]
    body = page.verdict(result, concept, language) + page.paragraphs(said)
    text = as_text(render(whole, concept, language))
    text += "".join(f"{clean(note)}\n" for note in said)
    shown.update(page.box(body, language, result.title[language]), text)

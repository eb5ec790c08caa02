"""`hint("dense_forward")`: the next hint of an exercise."""

from __future__ import annotations

from typing import Any

from kerasdojo import attempts
from kerasdojo.course import CourseError, Exercise
from kerasdojo.jupyter import page, words
from kerasdojo.jupyter.place import Place
from kerasdojo.jupyter.show import complain, show

_READ: dict[str, int] = {}


def hint(shell: Any, name: str, number: int | None = None) -> None:
    """Show one hint.

    Args:
        shell: The IPython shell of the notebook.
        name: Name of the exercise.
        number: Which one; the next by default.
    """
    try:
        place = Place.of(shell)
        exercise = place.exercise(name)
    except CourseError as error:
        complain(error)
        return
    language, count = place.language, len(exercise.hints)
    read = hints_read(place, exercise)
    wanted = int(number) if number else min(read + 1, count)
    if not 1 <= wanted <= count:
        text = words.NO_HINT.format(name=exercise.name, count=count)[language]
        show(page.box(page.paragraphs([text]), language, "kerasdojo"), text)
        return
    _READ[_key(exercise)] = max(read, wanted)
    head = words.HINT.format(number=wanted, count=count)[language]
    text = exercise.hints[wanted - 1][language].strip()
    body = f"<p><strong>{head}</strong></p>{page.markdown(text)}"
    show(page.box(body, language, head), f"{head}\n{text}\n")


def hints_read(place: Place, exercise: Exercise) -> int:
    """Return how many hints of an exercise were read, here or in an earlier session."""
    key = _key(exercise)
    if key not in _READ:
        logged = attempts.read(place.log)
        own = [a.hints for a in logged if a.exercise == exercise.name]
        _READ[key] = min(max(own, default=0), len(exercise.hints))
    return _READ[key]


def _key(exercise: Exercise) -> str:
    return f"{exercise.concept}/{exercise.name}"

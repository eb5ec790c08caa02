"""Writes a simulated class into a course folder, as grading would have left it."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from kerasdojo.attempts import FILE
from kerasdojo.course import Course
from kerasdojo.demo.simulated.gradebook import write_gradebook
from kerasdojo.demo.simulated.people import Person, Plan, Truth, draw_people
from kerasdojo.demo.simulated.verdicts import Choices, questions
from kerasdojo.demo.simulated.work import Material, Work, copied, do
from kerasdojo.nbgrader import history
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.result import Result
from kerasdojo.submission import Cell, Submission
from kerasdojo.text import Language

_TERM = datetime(2026, 3, 8, 23, 59)


@dataclass(frozen=True)
class Entry:
    """One student's work for one concept."""

    person: Person
    material: Material
    work: Work


@dataclass(frozen=True)
class Drawn:
    """A class before it is written anywhere."""

    materials: tuple[Material, ...]
    entries: tuple[Entry, ...]
    truth: Truth


def draw_class(course: Course, plan: Plan) -> Drawn:
    """Return a class: who hands in what, and what is planted.

    Args:
        course: A checkout with solutions and submissions.
        plan: What class.
    """
    names = plan.concepts or course.concept_ids
    generator = np.random.default_rng(plan.seed)
    materials = [
        _material(course, name, number, len(names)) for number, name in enumerate(names)
    ]
    truth = Truth(draw_people(plan.students, len(names), generator))
    if plan.wrong_key:
        materials = _plant_wrong_key(materials, truth, generator)
    entries = tuple(_entries(materials, truth, generator))
    return Drawn(tuple(materials), entries, truth)


def simulate(
    course: Course, root: Path, plan: Plan, language: Language = "en"
) -> Truth:
    """Write a class that nobody graded into a new course folder.

    Args:
        course: A checkout with solutions and submissions.
        root: The folder to make.
        plan: What class.
        language: Language of the course.

    Returns:
        What a report on the class should find.
    """
    drawn = draw_class(course, plan)
    names = [material.concept.id for material in drawn.materials]
    build(course, root, language, names, quiz=True)
    room = Classroom.at(root)
    for entry in drawn.entries:
        _store(room, entry, logs=plan.logs)
    write_gradebook(room, drawn.truth.people, drawn.materials, drawn.entries)
    return drawn.truth


def _material(course: Course, name: str, number: int, count: int) -> Material:
    return dataclasses.replace(
        _plain_material(course, name),
        difficulty=-1.2 + 1.2 * number / max(count - 1, 1),
        due=_TERM + timedelta(weeks=number),
    )


@functools.cache
def _plain_material(course: Course, name: str) -> Material:
    """Return a concept's material, which many classes share."""
    concept = course.concept(name)
    return Material(
        concept=concept,
        exercises={e.name: Choices(course, e) for e in concept.exercises},
        questions=questions(course, name),
        difficulty=0.0,
        wrong_key=None,
        due=_TERM,
    )


def _plant_wrong_key(
    materials: list[Material], truth: Truth, generator: np.random.Generator
) -> list[Material]:
    """Choose the question whose key is wrong, in an early concept."""
    possible = [
        (number, question.item.id)
        for number, material in enumerate(materials[:4])
        for question in material.questions
        if question.item.kind == "single" and len(question.wrong) > 1
    ]
    if not possible:
        return materials
    number, item = possible[int(generator.integers(len(possible)))]
    truth.wrong_keys.append((materials[number].concept.id, item))
    planted = dataclasses.replace(materials[number], wrong_key=item)
    return [*materials[:number], planted, *materials[number + 1 :]]


def _entries(
    materials: list[Material], truth: Truth, generator: np.random.Generator
) -> Iterator[Entry]:
    done: dict[tuple[str, str], Work] = {}
    # Copiers come after those they copy from.
    for person in sorted(truth.people, key=lambda person: bool(person.copies)):
        for number, material in enumerate(materials[: person.concepts]):
            work, stuck = do(person, number, material, generator)
            concept = material.concept.id
            if person.copies and (model := done.get((person.copies, concept))):
                work = copied(model, work, person)
            elif stuck:
                truth.stuck.append((person.id, concept, stuck))
            done[person.id, concept] = work
            yield Entry(person, material, work)


def _store(room: Classroom, entry: Entry, *, logs: bool) -> None:
    concept, student = entry.material.concept.id, entry.person.id
    path = room.result(concept, student)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(entry.work.results[-1].to_json(), encoding="utf-8")
    history.write_history(path, [_graded(entry, r) for r in entry.work.results])
    folder = room.root / "submitted" / student / concept
    folder.mkdir(parents=True)
    if logs:
        lines = (json.dumps(attempt.to_dict()) for attempt in entry.work.attempts)
        text = "".join(f"{line}\n" for line in lines)
        (folder / FILE).write_text(text, encoding="utf-8")


def _graded(entry: Entry, result: Result) -> history.Graded:
    """Return what grading keeps of a submission."""
    digest = f"{entry.person.id} {result.score}"
    cells = (Cell(digest, "cell 1"),)
    submission = Submission(entry.material.concept.id, cells, entry.person.id)
    answers = tuple(
        history.Answered(item, variant, repr(text))
        for item, (variant, text) in entry.work.typed.items()
    )
    graded = history.Graded.of(submission, result)
    return dataclasses.replace(graded, answers=answers)

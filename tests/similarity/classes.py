"""Classes drawn from the course's corpus, in which one student copies from another."""

import functools
from pathlib import Path

import numpy as np

from kerasdojo.course import Course, course_at
from kerasdojo.demo.corpus import read_answers
from kerasdojo.demo.simulated.disguise import disguised

CHECKOUT = Path(__file__).resolve().parents[2]
COPIER, MODEL = "s00", "s01"


@functools.cache
def course() -> Course:
    return course_at(CHECKOUT)


@functools.cache
def corpus() -> dict[str, tuple[list[str], list[str]]]:
    """Sources of right and wrong answers by exercise."""
    found = {}
    for exercise in course().exercises:
        answers = read_answers(course(), exercise)
        kinds = (answers.right, answers.wrong)
        found[exercise.name] = tuple([a.source for a in kind] for kind in kinds)
    return found


def stubs() -> dict[str, str]:
    return {e.name: course().stub(e) for e in course().exercises}


def draw(students: int, seed: int, concepts: list[str]):
    """Return a class by assignment; one student copies another one's whole work."""
    generator = np.random.default_rng(seed)
    names = [f"s{number:02d}" for number in range(students)]
    abilities = generator.normal(0.3, 1.0, students)
    works = {}
    for concept in concepts:
        work = {name: {} for name in names}
        for exercise in course().concept(concept).exercises:
            for name, ability in zip(names, abilities, strict=True):
                source = _answer(exercise.name, ability, generator)
                if name == MODEL and COPIER in work and source:
                    work[COPIER][exercise.name] = disguised(source, generator)
                if source and name != COPIER:
                    work[name][exercise.name] = source
        works[concept] = work
    return works


def _answer(exercise: str, ability: float, generator: np.random.Generator):
    right, wrong = corpus()[exercise]
    if generator.random() < 1 / (1 + np.exp(-1.7 * ability)):
        return _pick(right, generator)
    return _pick(wrong, generator) if generator.random() < 0.8 else None


def _pick(options: list[str], generator: np.random.Generator) -> str:
    """Return one of the options, the first ones more often."""
    weights = 1 / np.arange(1, len(options) + 1)
    return options[int(generator.choice(len(options), p=weights / weights.sum()))]

"""Rules about reference solutions."""

import ast
from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course.model import Concept, Course
from kerasdojo.course.sync import require_solutions
from kerasdojo.course.verify.floors import Floors
from kerasdojo.course.verify.source import (
    foreign_imports,
    parse,
    relative,
    top_level_names,
)


def definitions(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """A solution defines what its exercise asks for and does nothing on import."""
    for exercise, path in _paths(course, concept):
        tree = parse(path, course.root)
        names = top_level_names(tree)
        place = relative(path, course.root)
        for name in concept.exercise(exercise).defines:
            if name not in names:
                yield f"{place}: does not define `{name}`; define it or set `defines`"
        for node in tree.body:
            if isinstance(node, ast.If | ast.For | ast.While | ast.With):
                yield f"{place}:{node.lineno}: runs code on import; move it away"


def shared_names(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """The exercises of a notebook do not overwrite each other's names."""
    seen: dict[str, tuple[str, str]] = {}
    for exercise, path in _paths(course, concept):
        for name, code in top_level_names(parse(path, course.root)).items():
            owner, other = seen.setdefault(name, (exercise, code))
            if other != code:
                yield (
                    f"{relative(path, course.root)}: `{name}` is something else in "
                    f"{owner}.py, and both share one notebook; rename one"
                )


def imports(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """A solution needs nothing that the course does not install."""
    for _, path in _paths(course, concept):
        for module in foreign_imports(parse(path, course.root)):
            yield f"{relative(path, course.root)}: imports `{module}`; do without it"


def _paths(course: Course, concept: Concept) -> Iterator[tuple[str, Path]]:
    folder = require_solutions(course) / concept.id
    for exercise in concept.exercises:
        path = folder / f"{exercise.name}.py"
        if path.exists():
            yield exercise.name, path

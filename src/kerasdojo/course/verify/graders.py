"""Rules about graders."""

import ast
from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course.model import Concept, Course, Exercise
from kerasdojo.course.verify.floors import Floors
from kerasdojo.course.verify.source import (
    foreign_imports,
    length,
    parse,
    relative,
    strings,
    unsteady,
)
from kerasdojo.course.verify.source import functions as functions_of

CHECK_LINES = 12

_PARAMETERS = (["submission"], ["submission", "rng"])


def functions(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """Checks in `concept.toml` and test functions in graders are the same."""
    for exercise in concept.exercises:
        for hidden in (False, True):
            path = grader_path(course, exercise, hidden)
            if path.exists():
                yield from _compare(course, exercise, path, hidden)


def imports(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """A grader needs nothing that the course does not install."""
    for path in grader_paths(course, concept):
        for module in foreign_imports(parse(path, course.root)):
            yield f"{relative(path, course.root)}: imports `{module}`; do without it"


def steadiness(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """No verdict hangs on the time of day, on speed or on unseeded chance."""
    for path in grader_paths(course, concept):
        for what in unsteady(parse(path, course.root)):
            yield (
                f"{relative(path, course.root)}: uses `{what}`, which is not the same "
                "tomorrow; draw from `rng`"
            )


def misconceptions(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """Every misconception that a grader names is described."""
    for path in grader_paths(course, concept):
        for name in sorted(named_misconceptions(parse(path, course.root))):
            if name not in concept.misconceptions:
                yield (
                    f"{relative(path, course.root)}: names the misconception `{name}`, "
                    "which is not described; add it to concept.toml"
                )


def grader_paths(course: Course, concept: Concept) -> list[Path]:
    """Return the graders of a concept that exist."""
    paths = (
        grader_path(course, exercise, hidden)
        for exercise in concept.exercises
        for hidden in (False, True)
    )
    return [path for path in paths if path.exists()]


def grader_path(course: Course, exercise: Exercise, hidden: bool) -> Path:
    """Return where the visible or hidden checks of an exercise belong."""
    name = f"test_{exercise.name}{'_hidden' if hidden else ''}.py"
    return course.graders_dir / exercise.concept / name


def mentioned_strings(course: Course, concept: Concept) -> set[str]:
    """Return all strings in the graders of a concept."""
    found: set[str] = set()
    for path in grader_paths(course, concept):
        found |= strings(parse(path, course.root))
    return found


def named_misconceptions(tree: ast.AST) -> set[str]:
    """Return the ids in `mistakes=` and `misconception=`, as far as they are literal.

    A dict counts if it is passed as `mistakes`, or if the function that returns it
    or the variable that holds it is called something with `mistakes`.
    """
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "mistakes":
            found |= _keys(node.value)
        elif isinstance(node, ast.keyword) and node.arg == "misconception":
            found |= _constant(node.value)
        elif isinstance(node, ast.FunctionDef) and "mistakes" in node.name:
            returned = [n for n in ast.walk(node) if isinstance(n, ast.Return)]
            found |= {key for n in returned for key in _keys(n.value)}
        elif isinstance(node, ast.Assign) and "mistakes" in ast.unparse(
            node.targets[0]
        ):
            found |= _keys(node.value)
    return found


def _compare(
    course: Course, exercise: Exercise, path: Path, hidden: bool
) -> Iterator[str]:
    place = relative(path, course.root)
    tree = parse(path, course.root)
    tests = [f for f in functions_of(tree) if f.name.startswith("test_")]
    names = [function.name.removeprefix("test_") for function in tests]
    listed = [check.name for check in exercise.checks if check.hidden == hidden]
    kind = "hidden" if hidden else "visible"
    for name in names:
        if name not in listed:
            yield f"{place}: `test_{name}` is no {kind} check in concept.toml; add it"
    for name in listed:
        if name not in names:
            yield f"{place}: has no `test_{name}`; write it, or correct concept.toml"
    for name in {name for name in names if names.count(name) > 1}:
        yield f"{place}: has two `test_{name}`; rename one"
    for function in tests:
        yield from _check_function(function, place)


def _check_function(function: ast.FunctionDef, place: str) -> Iterator[str]:
    parameters = [argument.arg for argument in function.args.args]
    if parameters not in _PARAMETERS:
        yield (
            f"{place}: `{function.name}` takes ({', '.join(parameters)}); it may take "
            "(submission) or (submission, rng)"
        )
    if length(function) > CHECK_LINES:
        yield (
            f"{place}: `{function.name}` has {length(function)} lines; shorten it to "
            f"{CHECK_LINES}"
        )
    if any(isinstance(node, ast.Try) for node in ast.walk(function)):
        yield f"{place}: `{function.name}` has try/except; let the engine catch"


def _keys(node: ast.AST | None) -> set[str]:
    if not isinstance(node, ast.Dict):
        return set()
    return {name for key in node.keys if key for name in _constant(key)}


def _constant(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return set()

"""First files of a new exercise."""

import re
from pathlib import Path

from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import Course
from kerasdojo.course.sync import require_solutions

_CONCEPT = """\
title = { en = "TODO", ko = "TODO" }
objectives = [
    { en = "TODO", ko = "TODO" },
]
"""
_EXERCISE = """
[[exercises]]
name = "{name}"
title = {{ en = "TODO", ko = "TODO" }}
task = {{ en = "TODO", ko = "TODO" }}
seconds = 1.0
memory = 200
hints = [
    {{ en = "TODO: where to look", ko = "TODO" }},
    {{ en = "TODO: which call", ko = "TODO" }},
    {{ en = "TODO: a worked neighbour, never the answer", ko = "TODO" }},
]

[[exercises.checks]]
name = "values"
title = {{ en = "TODO: the property proved", ko = "TODO" }}
points = 2

[[exercises.checks]]
name = "other_inputs"
title = {{ en = "TODO", ko = "TODO" }}
points = 1
hidden = true
needs = ["values"]

[misconceptions.{name}_todo]
en = "TODO: what happened. TODO: what to try."
ko = "TODO"
"""
_SOLUTION = '''\
"""TODO: a few words."""


def {name}(x):
    """Return TODO.

    Args:
        x: TODO: shape and dtype.

    Returns:
        TODO: shape and dtype.

    Example:
        {name}(TODO) -> TODO
    """
    # BEGIN SOLUTION
    return x
    # END SOLUTION
'''
_GRADER = '''\
"""{title} of {name}."""

from kerasdojo import expect


def test_{check}(submission, rng):
    x = rng.normal(size=3)
    expect.close(submission.{name}(x), x, mistakes={{"{name}_todo": -x}})
'''
_ANSWER = "def {name}(x):\n    return {value}\n"
_LESSON = "# TODO\n\nTODO\n\n```python\nprint(1)\n```\n\n**Exercises.** TODO\n"
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def scaffold(course: Course, concept: str, exercise: str) -> list[Path]:
    """Write the hand-written files of a new exercise, and of a new concept.

    Args:
        course: A checkout.
        concept: Id of the concept; a new one looks like `05_flatten_dense`.
        exercise: Name of the new exercise.

    Returns:
        The files written or extended.

    Raises:
        CourseError: A name is not legal, or the exercise exists.
    """
    solutions = require_solutions(course)
    _refuse(course, concept, exercise)
    written = _write_concept(course, concept)
    toml = course.exercises_dir / concept / "concept.toml"
    with toml.open("a", encoding="utf-8") as file:
        file.write(_EXERCISE.format(name=exercise))
    files = {solutions / concept / f"{exercise}.py": _SOLUTION.format(name=exercise)}
    files |= _grader_files(course.graders_dir / concept, exercise)
    files |= _answer_files(course, concept, exercise)
    for path, content in files.items():
        _write(path, content)
    return [*written, *([] if toml in written else [toml]), *files]


def _refuse(course: Course, concept: str, exercise: str) -> None:
    if not re.fullmatch(r"\d\d_[a-z][a-z0-9_]*", concept):
        raise CourseError(f"{concept!r} must look like `05_flatten_dense`")
    if not _NAME.fullmatch(exercise):
        raise CourseError(
            f"{exercise!r} must be lower case letters, digits and underscores"
        )
    for folder in (course.solutions_dir, course.exercises_dir):
        if folder and (taken := list(folder.glob(f"*/{exercise}.py"))):
            place = taken[0].relative_to(course.root)
            raise CourseError(f"{exercise!r} exists: {place}; choose another name")


def _write_concept(course: Course, concept: str) -> list[Path]:
    folder = course.exercises_dir / concept
    files = {
        folder / "concept.toml": _CONCEPT,
        folder / "README.md": _LESSON,
        folder / "README.ko.md": _LESSON,
    }
    new = [path for path in files if not path.exists()]
    for path in new:
        _write(path, files[path])
    return new


def _grader_files(folder: Path, name: str) -> dict[Path, str]:
    hidden = _GRADER.format(title="Hidden checks", name=name, check="other_inputs")
    return {
        folder / f"test_{name}.py": _GRADER.format(
            title="Checks", name=name, check="values"
        ),
        folder / f"test_{name}_hidden.py": hidden,
    }


def _answer_files(course: Course, concept: str, name: str) -> dict[Path, str]:
    folder = course.root / "tests" / "submissions" / concept / name
    wrong = f"fail_values__{name}_todo.py"
    return {
        folder / "pass_todo.py": _ANSWER.format(name=name, value="x"),
        folder / wrong: _ANSWER.format(name=name, value="-x"),
    }


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")

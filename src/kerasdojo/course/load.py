"""Reading of `concept.toml`."""

import keyword
import re
from functools import lru_cache
from pathlib import Path

from kerasdojo.course.general import general
from kerasdojo.course.model import Check, Concept, ErrorPattern, Exercise, OpenQuestion
from kerasdojo.course.table import Table, read_toml

HINTS = 3

_CONCEPT_ID = re.compile(r"\d\d_[a-z][a-z0-9_]*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def load_concept(folder: Path) -> Concept:
    """Return the concept in `folder`; read again only when its file has changed.

    Raises:
        CourseError: The file has mistakes; all of them are named.
    """
    path = folder / "concept.toml"
    stamp = path.stat().st_mtime_ns if path.exists() else 0
    return _load(folder, stamp)


@lru_cache(maxsize=64)
def _load(folder: Path, _stamp: int) -> Concept:
    name = f"{folder.parent.name}/{folder.name}/concept.toml"
    return parse_concept(read_toml(folder / "concept.toml", name), folder)


def parse_concept(table: Table, folder: Path) -> Concept:
    """Return the concept written in `table`.

    Raises:
        CourseError: The table has mistakes; all of them are named.
    """
    if not _CONCEPT_ID.fullmatch(folder.name):
        table.problem(f"folder `{folder.name}` must look like `05_flatten_dense`")
    concept = Concept(
        id=folder.name,
        folder=folder,
        title=table.text("title"),
        objectives=table.texts("objectives", default=...),
        exercises=tuple(
            _exercise(entry, folder.name) for entry in table.tables("exercises", ...)
        ),
        out_of_scope=table.texts("out_of_scope"),
        prerequisites=table.strings("prerequisites"),
        errors=tuple(_error(entry) for entry in table.tables("errors")),
        open_questions=tuple(map(_question, table.tables("open_questions"))),
        misconceptions=general().misconceptions | table.texts_by_name("misconceptions"),
    )
    table.refuse_unknown()
    _check_unique_names(table, concept)
    _check_misconceptions(table, concept)
    table.raise_problems()
    return concept


def _exercise(table: Table, concept_id: str) -> Exercise:
    name = _name(table)
    exercise = Exercise(
        name=name,
        concept=concept_id,
        title=table.text("title"),
        task=table.text("task"),
        defines=table.strings("defines", (name,)),
        hints=table.texts("hints", default=...),
        checks=tuple(_check(entry) for entry in table.tables("checks", ...)),
        seconds=table.number("seconds"),
        memory=table.integer("memory", minimum=1),
        beyond=table.flag("beyond"),
    )
    table.refuse_unknown()
    _check_exercise(table, exercise)
    return exercise


def _check(table: Table) -> Check:
    check = Check(
        name=_name(table),
        title=table.text("title"),
        points=table.integer("points", minimum=1),
        hidden=table.flag("hidden"),
        needs=table.strings("needs"),
    )
    table.refuse_unknown()
    return check


def _question(table: Table) -> OpenQuestion:
    question = OpenQuestion(
        name=_name(table),
        title=table.text("title"),
        task=table.text("task"),
        points=table.integer("points", minimum=1),
    )
    table.refuse_unknown()
    return question


def _error(table: Table) -> ErrorPattern:
    error = ErrorPattern(table.string("pattern"), table.string("misconception"))
    table.refuse_unknown()
    try:
        re.compile(error.pattern)
    except re.error as reason:
        table.problem(f"`pattern` is no regular expression: {reason}")
    return error


def _name(table: Table) -> str:
    name = table.string("name")
    if name and (not _NAME.fullmatch(name) or keyword.iskeyword(name)):
        table.problem("`name` must be lower case letters, digits and underscores")
    return name


def _check_exercise(table: Table, exercise: Exercise) -> None:
    if len(exercise.hints) not in (0, HINTS):
        table.problem(f"has {len(exercise.hints)} hints; write exactly {HINTS}")
    for name in exercise.defines:
        if name and (not name.isidentifier() or keyword.iskeyword(name)):
            table.problem(f"`defines` holds {name!r}, which is no Python name")
    earlier: list[str] = []
    for check in exercise.checks:
        if check.name in earlier:
            table.problem(f"has two checks called `{check.name}`; rename one")
        for need in check.needs:
            if need not in earlier:
                table.problem(
                    f"check `{check.name}` needs `{need}`, which is no earlier check "
                    "of this exercise"
                )
            elif exercise.check(need).hidden and not check.hidden:
                table.problem(
                    f"check `{check.name}` is visible and needs the hidden `{need}`, "
                    "but hidden checks run last; hide it, too"
                )
        earlier.append(check.name)


def _check_unique_names(table: Table, concept: Concept) -> None:
    exercises: set[str] = set()
    defined: dict[str, str] = {}
    for exercise in concept.exercises:
        if exercise.name in exercises:
            table.problem(f"has two exercises called `{exercise.name}`; rename one")
        exercises.add(exercise.name)
        for name in exercise.defines:
            other = defined.setdefault(name, exercise.name)
            if other != exercise.name:
                table.problem(
                    f"`{name}` is defined by both `{other}` and `{exercise.name}`, "
                    "which share one notebook; rename one"
                )


def _check_misconceptions(table: Table, concept: Concept) -> None:
    for index, error in enumerate(concept.errors):
        if error.misconception and error.misconception not in concept.misconceptions:
            table.problem(
                f"errors[{index}] names the misconception `{error.misconception}`, "
                "which is not described; add it to [misconceptions]"
            )

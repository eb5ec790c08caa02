"""`kerasdojo watch`: grade on every save, one exercise after the other."""

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kerasdojo.cli.session import Session, UsageError
from kerasdojo.cli.targets import own_file, require_workspace
from kerasdojo.course import Exercise
from kerasdojo.course.progress import Progress, remember
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from kerasdojo.autograding import Pool

NAME = "watch"
HELP = Text(
    en="grade on every save and go on to the next exercise when one is passed",
    ko="저장할 때마다 채점하고, 통과하면 다음 연습 문제로 넘어갑니다",
)
EXAMPLES = (
    "kerasdojo watch                   from the next exercise not passed yet",
    "kerasdojo watch dense_forward",
)
_NEXT = Text(
    en="\nNow: {file}\n{title}. What it asks for: kerasdojo show {name}",
    ko="\n지금 할 것: {file}\n{title}. 문제 보기: kerasdojo show {name}",
)
_WAITING = Text(
    en="Waiting for you to save. Ctrl-C stops.",
    ko="저장하면 채점합니다. 끝내려면 Ctrl-C를 누르세요.",
)
_ALL_DONE = Text(
    en="Every exercise is passed. Well done!",
    ko="모든 연습 문제를 통과했습니다. 잘했습니다!",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    name = Text(en="exercise to begin with", ko="시작할 연습 문제")
    parser.add_argument("exercise", nargs="?", help=name[language])


def run(session: Session) -> int:
    """Grade until stopped or until everything is passed."""
    from kerasdojo.autograding import Pool

    course = session.course
    workspace = require_workspace(find_workspace(course))
    first = session.arguments.exercise
    exercise = course.exercise(first) if first else _next(workspace)
    with contextlib.suppress(KeyboardInterrupt), Pool(course) as pool:
        if exercise:
            _announce(session, workspace, exercise)
            for changed in _saves(workspace, exercise):
                exercise = _graded(session, pool, workspace, changed)
                if exercise is None:
                    break
    if exercise is None:
        session.say(_ALL_DONE)
    return 0


def _saves(workspace: Workspace, first: Exercise) -> Iterator[Exercise]:
    """Yield the exercise to begin with, then each one whose file is saved."""
    import watchfiles

    yield first
    by_path = {workspace.file(e).resolve(): e for e in workspace.course.exercises}
    folder = workspace.root / "exercises"
    for changes in watchfiles.watch(folder):
        paths = sorted({Path(path).resolve() for _, path in changes})
        yield from (by_path[p] for p in paths if p in by_path and p.is_file())


def _graded(
    session: Session, pool: "Pool", workspace: Workspace, exercise: Exercise
) -> Exercise | None:
    """Grade one exercise; return the one to work on now, None when all is passed."""
    from kerasdojo.cli.render import render

    try:
        result = pool.grade(own_file(workspace, exercise).submission)
    except UsageError as error:
        session.say(error.text)
        return exercise
    concept = workspace.course.concept(exercise.concept)
    session.emit(result.to_dict())
    session.show(render(result, concept, session.language))
    progress = remember(workspace, result, "watch")
    if not progress.record(exercise).passed:
        session.say(_WAITING)
        return exercise
    following = _next(workspace)
    if following:
        _announce(session, workspace, following)
    return following


def _next(workspace: Workspace) -> Exercise | None:
    progress = Progress.of(workspace)
    exercises = workspace.course.exercises
    return next((e for e in exercises if not progress.record(e).passed), None)


def _announce(session: Session, workspace: Workspace, exercise: Exercise) -> None:
    session.say(
        _NEXT,
        file=workspace.file(exercise),
        title=exercise.title[session.language],
        name=exercise.name,
    )
    session.say(_WAITING)

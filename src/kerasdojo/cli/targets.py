"""What `check` is asked to grade: names, files and notebooks become submissions."""

from dataclasses import dataclass
from pathlib import Path

from kerasdojo.cli.session import UsageError
from kerasdojo.course import Course, CourseError, Exercise
from kerasdojo.course.workspace import Workspace
from kerasdojo.quiz.answerfile import FILE as ANSWERS
from kerasdojo.submission import Submission, from_answers, from_file, read_notebook
from kerasdojo.text import Text

_NO_EXERCISE = Text(
    en="{file}: which exercise is this? Name it with --exercise NAME.",
    ko="{file}: 어느 연습 문제인지 알 수 없습니다. --exercise 이름을 붙이세요.",
)
_NO_CONCEPT = Text(
    en="{file}: which concept is this? Name it with --concept NAME.",
    ko="{file}: 어느 단원인지 알 수 없습니다. --concept 이름을 붙이세요.",
)
_NO_FILE = Text(en="{file}: there is no such file.", ko="{file}: 그런 파일이 없습니다.")
_NO_WORKSPACE = Text(
    en="no exercises here: run `kerasdojo init` to get a copy to work in.",
    ko="여기에는 연습 문제가 없습니다. `kerasdojo init`으로 작업용 사본을 만드세요.",
)


@dataclass(frozen=True)
class Target:
    """One thing to grade.

    Args:
        file: Where the work is.
        submission: The work.
    """

    file: Path
    submission: Submission


def require_workspace(workspace: Workspace | None) -> Workspace:
    """Return the workspace.

    Raises:
        UsageError: There is none.
    """
    if workspace is None:
        raise UsageError(_NO_WORKSPACE)
    return workspace


def resolve(
    course: Course,
    workspace: Workspace | None,
    word: str,
    exercise: str | None = None,
    concept: str | None = None,
) -> list[Target]:
    """Return what one word of the command line stands for.

    Args:
        course: The course.
        workspace: Where the student's files are.
        word: An exercise, a concept, a file or a notebook.
        exercise: Which exercise a file answers, if its name does not tell.
        concept: Which concept a notebook answers, if its name does not tell.

    Raises:
        CourseError: The word is no file and names nothing.
        SubmissionError: A file cannot be read.
        UsageError: It is unclear what a file answers.
    """
    if Path(word).suffix in (".ipynb", ".py") or Path(word).name == ANSWERS:
        return [work_in(course, Path(word), exercise, concept)]
    workspace = require_workspace(workspace)
    return [own_file(workspace, entry) for entry in exercises(course, word)]


def work_in(
    course: Course,
    path: Path,
    exercise: str | None = None,
    concept: str | None = None,
) -> Target:
    """Return the answers in a file or a notebook.

    A file is named for its exercise, a notebook for its concept, or the folder is.

    Raises:
        CourseError: There is no exercise or concept of the name given.
        SubmissionError: The file cannot be read.
        UsageError: There is no such file, or it is unclear what it answers.
    """
    if not path.is_file():
        raise UsageError(_NO_FILE.format(file=path))
    if path.suffix != ".py":
        return _of_concept(course, path, concept)
    return _file(course, path, exercise)


def own_file(workspace: Workspace, exercise: Exercise) -> Target:
    """Return the student's own answer to an exercise."""
    path = workspace.file(exercise)
    if not path.is_file():
        raise UsageError(_NO_FILE.format(file=path))
    submission = from_file(path, exercise.concept, exercise.name)
    return Target(path, submission)


def exercises(course: Course, word: str) -> tuple[Exercise, ...]:
    """Return the exercises of a concept, or the one exercise of that name.

    Raises:
        CourseError: Nothing has that name.
    """
    if word in course.concept_ids or word.isdecimal():
        return course.concept(word).exercises
    try:
        return (course.exercise(word),)
    except CourseError as error:
        try:
            return course.concept(word).exercises
        except CourseError:
            raise error from None


def _file(course: Course, path: Path, exercise: str | None) -> Target:
    resolved = path.resolve()
    names = [exercise] if exercise else [path.stem, resolved.parent.name]
    for name in names:
        try:
            found = course.exercise(name)
        except CourseError:
            continue
        return Target(path, from_file(path, found.concept, found.name))
    if exercise:
        course.exercise(exercise)
    raise UsageError(_NO_EXERCISE.format(file=path))


def _of_concept(course: Course, path: Path, concept: str | None) -> Target:
    """Return the answers in a notebook or in a file of quiz answers."""
    names = [path.stem, path.resolve().parent.name]
    if concept:
        names = [course.resolve_concept(concept)]
    read = from_answers if path.name == ANSWERS else read_notebook
    for name in names:
        if name in course.concept_ids:
            return Target(path, read(path, name))
    raise UsageError(_NO_CONCEPT.format(file=path))

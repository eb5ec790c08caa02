"""Rules about which files there are."""

import re
from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import Concept, Course
from kerasdojo.course.openquestions import model_answer
from kerasdojo.course.seednote import FILE as SEED_NOTE
from kerasdojo.course.seednote import seed_note
from kerasdojo.course.sync import derived_files, require_solutions
from kerasdojo.course.verify.floors import Floors
from kerasdojo.course.verify.source import relative
from kerasdojo.quiz.public import FILE as QUIZ
from kerasdojo.quiz.public import load_public_quiz
from kerasdojo.text import LANGUAGES

LESSON_LINES = 40

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_CODE_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
IGNORED = {"__pycache__", ".ipynb_checkpoints", ".DS_Store"}


def course_folders(course: Course) -> Iterator[str]:
    """Every folder belongs to a concept."""
    for folder in _concept_parents(course):
        for path in _entries(folder):
            if path.name not in (*course.concept_ids, SEED_NOTE):
                place = relative(path, course.root)
                yield (
                    f"{place}: belongs to no concept; write "
                    f"exercises/{path.name}/concept.toml or remove it"
                )


def targets(course: Course) -> Iterator[str]:
    """What the map of the seed note names is there."""
    place = f"{course.exercises_dir.name}/{SEED_NOTE}"
    for entry in seed_note(course):
        try:
            concept = course.concept(entry.lesson)
            quiz = load_public_quiz(concept.folder / QUIZ, f"{concept.id}/{QUIZ}")
        except CourseError as error:
            yield from (f"{place}: {problem}" for problem in error.problems)
            continue
        known = {exercise.name for exercise in concept.exercises}
        for name in sorted(set(entry.exercises) - known):
            yield f"{place}: `{name}` is no exercise of {concept.id}; correct it"
        for name in sorted(set(entry.quiz) - {item.id for item in quiz.items}):
            yield f"{place}: `{name}` is no quiz item of {concept.id}; correct it"


def lessons(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """The lesson is short, in both languages, around the same runnable code."""
    blocks: list[list[str]] = []
    for name in ("README.md", "README.ko.md"):
        path = concept.folder / name
        place = relative(path, course.root)
        if not path.exists():
            yield f"{place}: the lesson is missing; write it"
            continue
        text = path.read_text(encoding="utf-8")
        if (lines := len(text.splitlines())) > LESSON_LINES:
            yield f"{place}: has {lines} lines; shorten it to {LESSON_LINES}"
        blocks.append(_CODE_BLOCK.findall(text))
        if len(blocks[-1]) != 1:
            yield f"{place}: has {len(blocks[-1])} ```python blocks; keep exactly one"
    if len(blocks) == 2 and blocks[0] != blocks[1]:
        place = relative(concept.folder, course.root)
        yield f"{place}/README.ko.md: its code differs from README.md; copy it"


def figures(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """A lesson says in words what its picture shows, and the picture is there."""
    shown: set[str] = set()
    for name in ("README.md", "README.ko.md"):
        path = concept.folder / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for words, file in _PICTURE.findall(text):
            shown.add(file)
            if not words.strip():
                yield f"{relative(path, course.root)}: {file} has no words; add them"
            if not (concept.folder / file).is_file():
                yield f"{relative(path, course.root)}: {file} is missing; draw it"
    for path in concept.figures:
        if path.name not in shown:
            place = relative(path, course.root)
            yield f"{place}: no lesson shows it; show or remove it"


def sizes(course: Course, concept: Concept, floors: Floors) -> Iterator[str]:
    """A concept has enough exercises, and they have enough checks."""
    place = _toml(course, concept)
    checks = [check for exercise in concept.exercises for check in exercise.checks]
    hidden = sum(check.hidden for check in checks)
    if len(concept.exercises) < floors.exercises:
        yield f"{place}: {len(concept.exercises)} exercises; write {floors.exercises}"
    if sum(exercise.beyond for exercise in concept.exercises) < floors.beyond:
        yield f"{place}: no exercise has `beyond = true`; add one that has"
    if hidden < len(checks) // floors.hidden_share:
        yield (
            f"{place}: {hidden} of {len(checks)} checks are hidden; hide one in "
            f"{floors.hidden_share}"
        )
    for exercise in concept.exercises:
        if len(exercise.checks) < floors.checks:
            yield (
                f"{place}: `{exercise.name}` has {len(exercise.checks)} checks; write "
                f"{floors.checks}"
            )


def expected_files(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """Every exercise has its files, and no other file lies about."""
    names = [exercise.name for exercise in concept.exercises]
    graders = course.graders_dir / concept.id
    wanted = {
        concept.folder: {"README.md", "README.ko.md", "concept.toml", "quiz.toml"}
        | {f"{name}.py" for name in names}
        | {path.name for path in concept.figures},
        require_solutions(course) / concept.id: {"quiz.toml"}
        | {f"{name}.py" for name in names}
        | {path.name for path in model_answers(course, concept)},
        graders: {_grader(name, hidden) for name in names for hidden in (False, True)},
    }
    for folder, allowed in wanted.items():
        for path in _entries(folder):
            if path.name not in allowed:
                yield (
                    f"{relative(path, course.root)}: belongs to no exercise; add it to "
                    "concept.toml or remove it"
                )
    for path in _required(course, concept):
        if not path.exists():
            yield f"{relative(path, course.root)}: is missing; write it"


def model_answers(course: Course, concept: Concept) -> Iterator[Path]:
    """Yield where model answers and rubrics of open questions belong."""
    for question in concept.open_questions:
        for language in LANGUAGES:
            yield model_answer(course, concept, question, language)


def derived(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """Derived files are what their sources say."""
    for entry in derived_files(course, concept.id):
        if entry.state != "fresh":
            place = relative(entry.path, course.root)
            yield f"{place}: is {entry.state}; run `kerasdojo dev sync`"


def _required(course: Course, concept: Concept) -> Iterator[Path]:
    yield from model_answers(course, concept)
    for exercise in concept.exercises:
        yield require_solutions(course) / concept.id / f"{exercise.name}.py"
        for hidden in sorted({check.hidden for check in exercise.checks}):
            yield course.graders_dir / concept.id / _grader(exercise.name, hidden)


def _grader(exercise: str, hidden: bool) -> str:
    return f"test_{exercise}_hidden.py" if hidden else f"test_{exercise}.py"


def _concept_parents(course: Course) -> list[Path]:
    folders = [
        course.exercises_dir,
        course.graders_dir,
        course.solutions_dir,
        course.submissions_dir,
    ]
    return [folder for folder in folders if folder]


def _entries(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name not in IGNORED)


def _toml(course: Course, concept: Concept) -> str:
    return relative(concept.folder / "concept.toml", course.root)

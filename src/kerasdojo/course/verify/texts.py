"""Rules about texts and about how concepts refer to each other."""

import re
from collections.abc import Iterator

from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import Concept, Course, Exercise
from kerasdojo.course.verify.floors import Floors
from kerasdojo.course.verify.source import relative
from kerasdojo.text import LANGUAGES, Text

_LEFT_OVER = re.compile(r"\*\*|(?<![\s*])\*(?=\w)|(?<=\w)\*(?![\s*])")
HANGUL = re.compile(r"[\uac00-\ud7a3]")


def languages(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """Each language holds its own words."""
    place = relative(concept.folder / "concept.toml", course.root)
    for key, text in _texts(concept):
        yield from wrong_language(f"{place}: {key}", text)


def marks(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """No mark of emphasis is left over when Markdown is shown."""
    place = relative(concept.folder / "concept.toml", course.root)
    for key, text in _texts(concept):
        yield from broken_marks(f"{place}: {key}", text)
    for name in ("README.md", "README.ko.md"):
        path = concept.folder / name
        if path.exists():
            lesson = path.read_text(encoding="utf-8")
            yield from _broken(relative(path, course.root), lesson)


def broken_marks(place: str, text: Text) -> Iterator[str]:
    """Yield a problem for each mark of emphasis that would be shown as it is.

    `**Dense()**는` is the usual case: Markdown does not close emphasis between a
    bracket or a quote and a letter, and in Korean a particle follows at once.
    """
    for language in LANGUAGES:
        yield from _broken(f"{place}: `{language}`", text[language])


def _broken(place: str, text: str) -> Iterator[str]:
    from markdown_it import MarkdownIt

    for token in MarkdownIt().enable("table").parse(text):
        for part in token.children or ():
            if part.type == "text" and _LEFT_OVER.search(part.content):
                yield (
                    f"{place}: a mark of emphasis stays in "
                    f"{part.content.strip()[:40]!r}; "
                    "put the mark around letters only, or move it"
                )


def wrong_language(place: str, text: Text) -> Iterator[str]:
    """Yield a problem for a text that is written in the other language."""
    if not HANGUL.search(text.ko):
        yield f"{place}: `ko` has no Korean word; translate it"
    if HANGUL.search(text.en):
        yield f"{place}: `en` has Korean words; translate them"


def prerequisites(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """A concept builds on earlier ones."""
    place = relative(concept.folder / "concept.toml", course.root)
    for name in concept.prerequisites:
        if name not in course.concept_ids or name >= concept.id:
            yield f"{place}: prerequisite `{name}` is no earlier concept; correct it"


def unique_names(course: Course) -> Iterator[str]:
    """Concept numbers and exercise names are unique in the course."""
    numbers: dict[str, str] = {}
    owners: dict[str, str] = {}
    for concept_id in course.concept_ids:
        first = numbers.setdefault(concept_id[:2], concept_id)
        if first != concept_id:
            yield f"exercises/{concept_id}: has the number of {first}; renumber it"
        for exercise in _exercises(course, concept_id):
            owner = owners.setdefault(exercise.name, concept_id)
            if owner != concept_id:
                yield (
                    f"exercises/{concept_id}/concept.toml: `{exercise.name}` is also "
                    f"an exercise of {owner}; rename one"
                )


def _exercises(course: Course, concept_id: str) -> tuple[Exercise, ...]:
    try:
        return course.concept(concept_id).exercises
    except CourseError:
        return ()


def _texts(concept: Concept) -> Iterator[tuple[str, Text]]:
    yield "`title`", concept.title
    for name, texts in (
        ("objectives", concept.objectives),
        ("out_of_scope", concept.out_of_scope),
    ):
        yield from ((f"`{name}[{i}]`", text) for i, text in enumerate(texts))
    for name, text in concept.misconceptions.items():
        yield f"misconception `{name}`", text
    for question in concept.open_questions:
        yield f"title of `{question.name}`", question.title
        yield f"task of `{question.name}`", question.task
    for exercise in concept.exercises:
        yield from _exercise_texts(exercise)


def _exercise_texts(exercise: Exercise) -> Iterator[tuple[str, Text]]:
    yield f"title of `{exercise.name}`", exercise.title
    yield f"task of `{exercise.name}`", exercise.task
    for index, hint in enumerate(exercise.hints):
        yield f"hint {index + 1} of `{exercise.name}`", hint
    for check in exercise.checks:
        yield f"title of check `{exercise.name}.{check.name}`", check.title

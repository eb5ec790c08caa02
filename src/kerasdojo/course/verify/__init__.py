"""The promises of the course that can be kept without running anything.

Every rule yields sentences `file: what is wrong; what to do`.
"""

from collections.abc import Callable, Iterable, Iterator

from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import Concept, Course
from kerasdojo.course.verify import (
    files,
    graders,
    quizzes,
    solutions,
    submissions,
    texts,
)
from kerasdojo.course.verify.floors import Floors

__all__ = ["Floors", "verify"]

Rule = Callable[[Course, Concept, Floors], Iterator[str]]

RULES: tuple[Rule, ...] = (
    files.lessons,
    files.figures,
    files.sizes,
    files.expected_files,
    files.derived,
    texts.languages,
    texts.marks,
    texts.prerequisites,
    solutions.definitions,
    solutions.shared_names,
    solutions.imports,
    graders.functions,
    graders.imports,
    graders.steadiness,
    graders.misconceptions,
    submissions.names,
    submissions.coverage,
    submissions.kept_survivors,
    submissions.unused_misconceptions,
    quizzes.items,
)


def verify(
    course: Course, concept_ids: Iterable[str] = (), floors: Floors | None = None
) -> list[str]:
    """Return every broken promise of the course or of some concepts.

    Args:
        course: A checkout, with solutions.
        concept_ids: Concepts to look at; all by default.
        floors: How much there must be of everything.

    Raises:
        CourseError: The course was handed out without solutions.
    """
    wanted = tuple(concept_ids) or course.concept_ids
    problems: list[str] = []
    if wanted == course.concept_ids:
        problems += files.course_folders(course)
        problems += _targets(course)
        problems += texts.unique_names(course)
    for concept_id in wanted:
        problems += _verify_concept(course, concept_id, floors or Floors())
    return problems


def _targets(course: Course) -> list[str]:
    try:
        return list(files.targets(course))
    except CourseError as error:
        return list(error.problems)


def _verify_concept(course: Course, concept_id: str, floors: Floors) -> list[str]:
    try:
        concept = course.concept(concept_id)
    except CourseError as error:
        return list(error.problems)
    problems: list[str] = []
    for rule in RULES:
        try:
            problems += rule(course, concept, floors)
        except CourseError as error:
            problems += error.problems
    return list(dict.fromkeys(problems))

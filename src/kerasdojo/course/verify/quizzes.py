"""Rules about quizzes."""

from collections.abc import Iterator

from kerasdojo.course.model import Concept, Course
from kerasdojo.course.verify.floors import Floors


def items(course: Course, concept: Concept, floors: Floors) -> Iterator[str]:
    """The quiz is complete."""
    return iter(())


def mentioned_misconceptions(course: Course, concept: Concept) -> set[str]:
    """Return the misconceptions that the quiz of a concept names."""
    path = course.root / "solutions" / concept.id / "quiz.toml"
    if not path.exists():
        return set()
    text = path.read_text(encoding="utf-8")
    return {name for name in concept.misconceptions if f'"{name}"' in text}

"""Questions that a person grades: what stands beside them for instructors only."""

from pathlib import Path

from kerasdojo.course.model import Concept, Course, OpenQuestion
from kerasdojo.course.sync import require_solutions
from kerasdojo.text import Language, Text

WRITTEN = "written"
TITLE = Text(en="Question graded by hand", ko="서술형 문제")


def model_answer(
    course: Course, concept: Concept, question: OpenQuestion, language: Language
) -> Path:
    """Return the file with model answer and rubric; students never receive it.

    Raises:
        CourseError: The course was handed out without solutions.
    """
    name = question.name if language == "en" else f"{question.name}.{language}"
    return require_solutions(course) / concept.id / f"{name}.md"

"""The course model; importing it costs milliseconds and no TensorFlow."""

from kerasdojo.course.errors import CourseError, Refusal, UnknownName
from kerasdojo.course.load import load_concept
from kerasdojo.course.location import course_at, locate
from kerasdojo.course.model import Check, Concept, Course, ErrorPattern, Exercise

__all__ = [
    "Check",
    "Concept",
    "Course",
    "CourseError",
    "ErrorPattern",
    "Exercise",
    "Refusal",
    "UnknownName",
    "course_at",
    "load_concept",
    "locate",
]

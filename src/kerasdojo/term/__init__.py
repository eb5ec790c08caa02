"""A term from build to grades: where each assignment stands, and what comes next."""

from kerasdojo.term.standing import Assignment, read_term
from kerasdojo.term.steps import Step, next_step, overall_step

__all__ = ["Assignment", "Step", "next_step", "overall_step", "read_term"]

"""The bridge to nbgrader: source notebooks, grading inside `autograde`, live checks.

Importing this package imports neither nbgrader nor TensorFlow: students' notebooks
do it to run the visible checks.
"""

from kerasdojo.nbgrader.live import CheckFailed, grade, grade_quiz, show_question

__all__ = ["CheckFailed", "grade", "grade_quiz", "show_question"]

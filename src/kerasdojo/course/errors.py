"""What is wrong with the course itself: an author's mistake, never a student's."""

from collections.abc import Iterable


class CourseError(Exception):
    """Mistakes in course files; each names file, key and fix.

    Args:
        problems: One sentence for each mistake; all of a file are reported at once.
    """

    def __init__(self, problems: Iterable[str] | str):
        self.problems = (problems,) if isinstance(problems, str) else tuple(problems)
        super().__init__("\n".join(self.problems))

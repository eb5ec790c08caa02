"""The one place that decides where the course is."""

from pathlib import Path

from kerasdojo.course.errors import CourseError
from kerasdojo.course.model import PACKED, Course

_PACKAGE = Path(__file__).resolve().parents[1]


def locate(start: Path | None = None) -> Course:
    """Return the course to work with.

    A checkout at or above `start` comes first, then the checkout that the package
    itself was installed from, then what is packed in the package.

    Args:
        start: Folder to start from, the current one by default.

    Raises:
        CourseError: There is none of the three.
    """
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents, _PACKAGE.parents[1]):
        if _is_checkout(folder):
            return course_at(folder)
    packed = _PACKAGE / PACKED
    if (packed / "exercises").is_dir():
        return course_at(packed)
    raise CourseError(
        "no course found: run the command inside a checkout of the course, or "
        "install the package again"
    )


def course_at(root: Path) -> Course:
    """Return the course whose folders lie in `root`."""
    submissions = root / "tests" / "submissions"
    return Course(
        root=root,
        exercises_dir=root / "exercises",
        graders_dir=root / "graders",
        solutions_dir=_if_there(root / "solutions"),
        submissions_dir=_if_there(submissions),
    )


def _is_checkout(folder: Path) -> bool:
    """A student's workspace holds both folders too, but says nothing of concepts."""
    concepts = (folder / "exercises").glob("*/concept.toml")
    return (folder / "graders").is_dir() and any(concepts)


def _if_there(folder: Path) -> Path | None:
    return folder if folder.is_dir() else None

"""Which lesson, exercise and quiz item teaches which line of the seed note."""

from dataclasses import dataclass

from kerasdojo.course.model import Course
from kerasdojo.course.table import Table, read_toml
from kerasdojo.text import Text

FILE = "seed-note.toml"


@dataclass(frozen=True)
class Entry:
    """Some lines of the note, and where they are taught.

    Args:
        says: What they say, in a few words.
        lines: The note's own words.
        lesson: Id of the concept.
        exercises: Exercises of that concept.
        quiz: Questions of its quiz.
        today: What is different today, where the note is out of date.
    """

    says: Text
    lines: tuple[str, ...]
    lesson: str
    exercises: tuple[str, ...]
    quiz: tuple[str, ...]
    today: Text | None = None


def seed_note(course: Course) -> tuple[Entry, ...]:
    """Return the map of a course, nothing where it has none.

    Raises:
        CourseError: The file has mistakes.
    """
    path = course.exercises_dir / FILE
    if not path.exists():
        return ()
    table = read_toml(path, f"{path.parent.name}/{FILE}")
    entries = tuple(_entry(entry) for entry in table.tables("entries", ...))
    table.refuse_unknown()
    table.raise_problems()
    return entries


def _entry(table: Table) -> Entry:
    entry = Entry(
        says=table.text("says"),
        lines=table.strings("lines", ...),
        lesson=table.string("lesson"),
        exercises=table.strings("exercises", ...),
        quiz=table.strings("quiz", ...),
        today=table.text("today") if "today" in table else None,
    )
    table.refuse_unknown()
    return entry

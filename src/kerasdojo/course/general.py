"""Error texts and mistakes that every concept knows."""

import functools
import re
from dataclasses import dataclass
from importlib import resources

from kerasdojo.course.model import ErrorPattern
from kerasdojo.course.table import parse_toml
from kerasdojo.text import Text

FILE = "general.toml"


@dataclass(frozen=True)
class General:
    """What `general.toml` holds.

    Args:
        errors: Known error texts, the special ones first.
        misconceptions: What went wrong and what to try, by id.
    """

    errors: tuple[ErrorPattern, ...]
    misconceptions: dict[str, Text]

    def named(self, error: str) -> str | None:
        """Return the misconception behind an error text, None when nobody knows it.

        Args:
            error: `TypeError: message`, as Python prints it.
        """
        for entry in self.errors:
            if re.search(entry.pattern, error):
                return entry.misconception
        return None


@functools.cache
def general() -> General:
    """Return what every concept knows."""
    source = resources.files(__package__).joinpath(FILE).read_text("utf-8")
    table = parse_toml(source, FILE)
    errors = tuple(
        ErrorPattern(entry.string("pattern"), entry.string("misconception"))
        for entry in table.tables("errors")
    )
    found = General(errors, table.texts_by_name("misconceptions"))
    table.raise_problems()
    return found

"""The words of the report, from `words.toml`."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from kerasdojo.text import Language, Text


@functools.cache
def words() -> dict[str, Text]:
    """Return every text of the report by its name."""
    path = resources.files("kerasdojo.report") / "words.toml"
    tree = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Text.from_dict(entry) for name, entry in tree.items()}


class Speaker:
    """Says the words of the report in one language.

    Args:
        language: The language.

    Example:
        >>> Speaker("en")("tile_students")
        'students'
    """

    def __init__(self, language: Language):
        self.language: Language = language

    def __call__(self, name: str, **values: object) -> str:
        """Return a text with its places filled in."""
        return words()[name][self.language].format(**values)

"""Pairs side by side as one HTML page that needs nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from kerasdojo.similarity.pairs import Similar
from kerasdojo.similarity.words import WORDS
from kerasdojo.text import Language


def render(found: Similar, language: Language) -> str:
    """Return the page.

    Args:
        found: What was found in the class.
        language: Language of the page.
    """
    environment = Environment(
        loader=PackageLoader("kerasdojo.similarity"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["pieces"] = pieces
    return environment.get_template("similar.html.j2").render(
        found=found,
        lang=language,
        words={name: text[language] for name, text in WORDS.items()},
    )


def pieces(source: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[bool, str]]:
    """Yield the parts of a text, and whether each is shared.

    Example:
        >>> list(pieces("abcd", [(1, 3)]))
        [(False, 'a'), (True, 'bc'), (False, 'd')]
    """
    place = 0
    for start, end in spans:
        yield False, source[place:start]
        yield True, source[start:end]
        place = end
    yield False, source[place:]

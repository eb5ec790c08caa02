"""Error texts of Python, TensorFlow and Keras, translated into what to do."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

from kerasdojo.text import Text

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\[(?:0|1|3[0-9]|90)m")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(message: str, limit: int = 600) -> str:
    """Return an error text without terminal escapes, at most `limit` characters."""
    text = _CONTROL.sub("", _ANSI.sub("", message)).strip()
    return text if len(text) <= limit else text[:limit] + " …"


def advice(error: str) -> Text | None:
    """Return what to do about an error text, None when nobody knows it.

    Args:
        error: `TypeError: message`, as Python prints it.
    """
    for pattern, text in _known():
        if pattern.search(error):
            return text
    return None


@functools.cache
def _known() -> list[tuple[re.Pattern[str], Text]]:
    source = (
        resources.files(__package__).joinpath("known_errors.toml").read_text("utf-8")
    )
    return [
        (re.compile(entry["pattern"]), Text(en=entry["en"], ko=entry["ko"]))
        for entry in tomllib.loads(source)["errors"]
    ]

"""Error texts of Python, TensorFlow and Keras, fit to be read."""

from __future__ import annotations

import re

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\[(?:0|1|3[0-9]|90)m")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(message: str, limit: int = 600) -> str:
    """Return an error text without terminal escapes, at most `limit` characters."""
    text = _CONTROL.sub("", _ANSI.sub("", message)).strip()
    return text if len(text) <= limit else text[:limit] + " …"

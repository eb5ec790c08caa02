"""Error texts of Python, TensorFlow and Keras, fit to be read."""

from __future__ import annotations

import re

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\[(?:0|1|3[0-9]|90)m")
# Another one in every run: addresses, numbers made of them, names of folders and files.
_CHANGING = re.compile(
    r" at 0x[0-9a-f]{6,}\b"
    r"|, 'shared_object_id': \d+"
    r"|[^\s'\"=]*/kerasdojo-[a-z0-9_]{8}/"
    r"|(?<=__autograph_generated_file)\w+"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(message: str, limit: int = 600) -> str:
    """Return an error text without terminal escapes and what changes in every run.

    Args:
        message: The text.
        limit: Most characters that are kept.
    """
    text = _CONTROL.sub("", _ANSI.sub("", message))
    text = _CHANGING.sub("", text).strip()
    return text if len(text) <= limit else text[:limit] + " …"

"""What a student chose once for a workspace."""

import json
import os
from pathlib import Path

from kerasdojo.course.workspace import STATE, write_text
from kerasdojo.text import LANGUAGES, Language, default_language

_FILE = "settings.json"


def chosen_language(start: Path | None = None) -> Language | None:
    """Return the language chosen in the workspace at or above `start`, or None.

    Args:
        start: Folder to start from, the current one by default.
    """
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        path = folder / STATE / _FILE
        if path.is_file():
            return _read(path)
    return None


def language_here() -> Language:
    """Return what the environment says, else what was chosen here, else the locale."""
    asked = "KERASDOJO_LANG" in os.environ
    return (None if asked else chosen_language()) or default_language()


def choose_language(root: Path, language: Language) -> None:
    """Remember a language for a workspace."""
    path = root / STATE / _FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, json.dumps({"language": language}) + "\n")


def _read(path: Path) -> Language | None:
    try:
        language = json.loads(path.read_text(encoding="utf-8")).get("language")
    except (OSError, ValueError, AttributeError):
        return None
    return language if language in LANGUAGES else None

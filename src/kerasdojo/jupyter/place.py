"""Where a notebook lies, which course it belongs to and which language it speaks."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cached_property
from linecache import cache
from pathlib import Path
from typing import Any

from kerasdojo.attempts import FILE
from kerasdojo.course import Course, Exercise, locate
from kerasdojo.nbgrader.notebook import METADATA
from kerasdojo.text import LANGUAGES, Language, default_language


@dataclass(frozen=True)
class Place:
    """One running notebook.

    Args:
        shell: Its IPython shell.
        course: The course.
    """

    shell: Any
    course: Course

    @classmethod
    def of(cls, shell: Any) -> Place:
        """Return the notebook that a shell runs.

        Raises:
            CourseError: There is no course.
        """
        return cls(shell, locate())

    @cached_property
    def file(self) -> Path | None:
        """The notebook's file where it can be known, else None."""
        names = (
            self.shell.user_ns.get("__vsc_ipynb_file__"),
            os.environ.get("JPY_SESSION_NAME"),
        )
        for name in filter(None, names):
            path = Path(str(name))
            if path.suffix == ".ipynb" and path.is_file():
                return path.resolve()
        here = [Path(f"{name}.ipynb") for name in self.course.concept_ids]
        found = [path.resolve() for path in here if path.is_file()]
        return found[0] if len(found) == 1 else None

    @property
    def folder(self) -> Path:
        """The folder that is submitted with the notebook."""
        return self.file.parent if self.file else Path.cwd()

    @property
    def log(self) -> Path:
        """Where attempts are written."""
        return self.folder / FILE

    @cached_property
    def metadata(self) -> dict[str, Any]:
        """What the notebook says about itself; empty if it is not of the course."""
        try:
            text = self.file.read_text(encoding="utf-8") if self.file else "{}"
            entry = json.loads(text)["metadata"][METADATA]
            return dict(entry)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}

    @property
    def language(self) -> Language:
        """The notebook's language, else that of the machine."""
        told = self.metadata.get("language")
        return told if told in LANGUAGES else default_language()

    @property
    def sources(self) -> list[str]:
        """The cells run so far, in the order they were run."""
        return [cell for cell in self.shell.user_ns.get("In") or [] if cell]

    @property
    def places(self) -> dict[str, str]:
        """How tracebacks call the cells run so far, and how the notebook does."""
        names = {name: self.shell.compile.format_code_name(name) for name in cache}
        return {name: told[1][2:] for name, told in names.items() if told}

    def exercise(self, name: str) -> Exercise:
        """Return an exercise of the course.

        Raises:
            CourseError: There is none of that name.
        """
        return self.course.exercise(name)

"""What every command works with: language, course, output."""

import argparse
import json
import os
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kerasdojo.cli.logfile import LogFile
from kerasdojo.course import Course, locate
from kerasdojo.course.settings import language_here
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


WIDTH = 100
MOST_LETTERS = 38  # fit into 80 columns in any script


def shown(path: Path) -> Path:
    """Return a path as it is called from the current folder."""
    path, here = path.absolute(), Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


class UsageError(Exception):
    """A command that cannot be carried out as given.

    Args:
        text: What is wrong and what to do.
    """

    def __init__(self, text: Text):
        super().__init__(text.en)
        self.text = text


class Session:
    """One run of the command.

    Args:
        arguments: The parsed arguments.
    """

    def __init__(self, arguments: argparse.Namespace):
        self.arguments = arguments
        self.language: Language = getattr(arguments, "lang", None) or language_here()
        self.as_json: bool = getattr(arguments, "json", False)
        self.log = LogFile()
        self.plain: bool = getattr(arguments, "plain", False) or _is_plain()

    @cached_property
    def course(self) -> Course:
        """The course around the current folder, or the one that is installed."""
        return locate()

    @cached_property
    def console(self) -> "Console":
        """Where people read; colours only on a terminal."""
        from rich.console import Console

        console = Console(highlight=False, force_terminal=False if self.plain else None)
        if not sys.stdout.isatty():
            console.width = max(console.width, WIDTH)
        return console

    def say(self, text: Text | str, /, **values: object) -> None:
        """Print plain text, unless the output is JSON; a terminal gets whole words."""
        told = self.tell(text, **values)
        if self.as_json:
            return
        if sys.stdout.isatty() and max(map(len, told.split("\n"))) > MOST_LETTERS:
            self.console.print(told, markup=False, emoji=False)
        else:
            print(told)

    def tell(self, text: Text | str, /, **values: object) -> str:
        """Return a text in the language of the session."""
        template = text[self.language] if isinstance(text, Text) else text
        return template.format(**values) if values else template

    def show(self, renderable: "RenderableType") -> None:
        """Print something that rich can draw, unless the output is JSON."""
        if not self.as_json:
            self.console.print(renderable)

    def emit(self, tree: Any) -> None:
        """Print JSON, if JSON was asked for."""
        if self.as_json:
            print(json.dumps(tree, ensure_ascii=False, indent=2))

    def complain(self, message: str) -> None:
        """Print what went wrong, apart from the output."""
        print(f"kerasdojo: {message}", file=sys.stderr)


def _is_plain() -> bool:
    asked = os.environ.get("KERASDOJO_PLAIN", "") not in ("", "0")
    return asked or os.environ.get("TERM") == "dumb"

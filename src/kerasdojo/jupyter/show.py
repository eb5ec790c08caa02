"""What appears below a cell: HTML for the notebook, text for everything else."""

from __future__ import annotations

import html
import io
from typing import TYPE_CHECKING, Any

from kerasdojo.course import CourseError
from kerasdojo.course.errors import Refusal
from kerasdojo.jupyter import page
from kerasdojo.text import Language, Text, default_language

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH = 80


class Shown:
    """One output that says at once what is going on, and then what came of it.

    Args:
        waiting: What to say meanwhile; nothing is shown without it.
    """

    def __init__(self, waiting: str):
        from IPython import display

        bundle = {"text/plain": waiting, "text/html": f"<p>{html.escape(waiting)}</p>"}
        publish: Any = display.display
        self._handle = publish(bundle, raw=True, display_id=True)

    def update(self, body: str, text: str) -> None:
        """Replace what is shown.

        Args:
            body: HTML.
            text: The same for front ends without HTML.
        """
        bundle = {"text/plain": text, "text/html": body}
        self._handle.update(bundle, raw=True)


def as_text(renderable: RenderableType) -> str:
    """Return what a terminal would show, without colour."""
    from rich.console import Console

    file = io.StringIO()
    console = Console(file=file, width=WIDTH, color_system=None, force_jupyter=False)
    console.print(renderable)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def show(body: str, text: str) -> None:
    """Show HTML, or text where there is none."""
    from IPython import display

    publish: Any = display.display
    publish({"text/plain": text, "text/html": body}, raw=True)


def complain(error: CourseError, language: Language | None = None) -> None:
    """Say what is wrong, without a traceback."""
    language = language or default_language()
    text = error.text if isinstance(error, Refusal) else Text(str(error), str(error))
    body = page.paragraphs([text[language]])
    show(page.box(body, language, "kerasdojo"), text[language])

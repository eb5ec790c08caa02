"""Markdown in the terminal."""

import re

from kerasdojo.cli.session import Session

_BOLD = re.compile(r"(?<![\w*`])\*\*(\S(?:[^*`\n]*\S)?)\*\*")


def show_markdown(session: Session, text: str) -> None:
    """Print Markdown: drawn on a terminal, as it is elsewhere, to be heard if plain."""
    if session.as_json:
        return
    if not session.console.is_terminal:
        print((_BOLD.sub(r"\1", text) if session.plain else text).strip())
        return
    from rich.markdown import Markdown

    session.console.print(Markdown(text, code_theme="ansi_dark"))

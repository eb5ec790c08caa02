"""Markdown in the terminal."""

from kerasdojo.cli.session import Session


def show_markdown(session: Session, text: str) -> None:
    """Print Markdown: drawn on a terminal, as it is elsewhere."""
    if session.as_json:
        return
    if not session.console.is_terminal:
        print(text.strip())
        return
    from rich.markdown import Markdown

    session.console.print(Markdown(text, code_theme="ansi_dark"))

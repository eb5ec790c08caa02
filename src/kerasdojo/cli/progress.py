"""A bar for what is done for one student after the other."""

from collections.abc import Collection, Iterator
from typing import Protocol, TypeVar

from kerasdojo.cli.session import Session


class Entry(Protocol):
    """What became of one student's work."""

    @property
    def state(self) -> str:
        """One word; `failed` is counted."""


EntryT = TypeVar("EntryT", bound=Entry, covariant=True)


class Run(Protocol[EntryT]):
    """Work on an assignment that yields an entry for each student."""

    @property
    def assignment(self) -> str:
        """Name of the assignment."""

    @property
    def folders(self) -> Collection[str]:
        """Whose work it is."""

    def run(self) -> Iterator[EntryT]:
        """Do it."""


def with_progress(session: Session, run: Run[EntryT]) -> Iterator[EntryT]:
    """Yield the entries of a run; on a terminal, show how far it is."""
    from rich.console import Console
    from rich.progress import Progress, TimeElapsedColumn

    console = Console(stderr=True)
    quiet = session.as_json or not console.is_terminal
    columns = (*Progress.get_default_columns(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet) as bar:
        task = bar.add_task(run.assignment, total=len(run.folders))
        failed = 0
        for entry in run.run():
            failed += entry.state == "failed"
            note = f" ({failed} failed)" if failed else ""
            bar.update(task, advance=1, description=run.assignment + note)
            yield entry

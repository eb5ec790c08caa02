"""nbgrader's own commands, run as a person would run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

# What the commands log once for every notebook.
_NEXT = {
    "autograde": re.compile(r"\] Autograding "),
    "generate_assignment": re.compile(r"\] Converting notebook "),
    "generate_feedback": re.compile(r"\] Converting notebook "),
}


class CommandFailed(Exception):
    """A command of nbgrader ended with an error; the message is its last lines."""


@dataclass(frozen=True)
class Nbgrader:
    """Runs nbgrader in a course folder.

    Args:
        root: The course folder.
        log: File that everything the commands say is added to.
    """

    root: Path
    log: Path

    def run_each(
        self, name: str, assignments: Iterable[str], tick: Callable[[], None]
    ) -> None:
        """Run a command that only reads the gradebook, for several at a time.

        Args:
            name: The command.
            assignments: What it is run for.
            tick: Called for every notebook.

        Raises:
            CommandFailed: One ended with an error.
        """
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            jobs = [threads.submit(self.run, name, a, tick=tick) for a in assignments]
            for job in jobs:
                job.result()

    def run(
        self, name: str, *arguments: str, tick: Callable[[], None] = lambda: None
    ) -> None:
        """Run one command to its end.

        Args:
            name: The command.
            arguments: Its arguments.
            tick: Called for every notebook.

        Raises:
            CommandFailed: It ended with an error.
        """
        command = [sys.executable, "-m", "nbgrader", name, *arguments]
        last: list[str] = []
        with (
            self.log.open("a", encoding="utf-8") as log,
            subprocess.Popen(
                command,
                cwd=self.root,
                env=_environment(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
            ) as process,
        ):
            assert process.stdout is not None
            log.write(f"$ nbgrader {' '.join((name, *arguments))}\n")
            for line in process.stdout:
                log.write(line)
                last = [*last[-19:], line]
                if _NEXT[name].search(line):
                    tick()
        if process.returncode != 0:
            raise CommandFailed("".join(last))


def _environment() -> dict[str, str]:
    """Return the environment of the commands.

    nbgrader starts `alembic` by its name, so the folder it lies in must be searched.
    """
    folder = str(Path(sys.executable).parent)
    path = os.pathsep.join([folder, os.environ.get("PATH", os.defpath)])
    return {**os.environ, "PATH": path, "PYTHONWARNINGS": "ignore"}

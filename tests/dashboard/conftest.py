"""A dashboard of the report's small class, as a process of its own."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from report.conftest import room, tiny_course

__all__ = ["Running", "room", "running", "tiny_course"]


class Running:
    """A dashboard that runs until it is interrupted.

    Args:
        root: The course folder.
    """

    def __init__(self, root):
        command = [sys.executable, "-m", "kerasdojo", "dashboard", str(root)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.lines = []
        for line in self.process.stdout:
            self.lines.append(line.strip())
            if len(self.addresses) == 2:
                break
        assert len(self.addresses) == 2, self.process.stderr.read()

    @property
    def addresses(self) -> list[str]:
        return [line for line in self.lines if line.startswith(("http", "/"))]

    @property
    def url(self) -> str:
        return self.addresses[0]

    @property
    def token(self) -> str:
        return self.url.split("/")[-2]


@pytest.fixture(scope="module")
def running(room) -> Iterator[Running]:
    """The dashboard of the small class."""
    running = Running(room.root)
    yield running
    running.process.kill()
    running.process.communicate()

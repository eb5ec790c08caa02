"""A dashboard of the report's small class, as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import pytest
from report.conftest import room, tiny_course

__all__ = ["Running", "ask", "room", "running", "tiny_course"]


class Running:
    """A dashboard that runs until it is interrupted.

    Args:
        root: The course folder.
        environment: Variables to add.
    """

    def __init__(self, root, **environment):
        command = [sys.executable, "-m", "kerasdojo", "dashboard", str(root)]
        self.process = subprocess.Popen(
            command,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
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


def ask(url, path, method="GET", headers=None) -> tuple[HTTPResponse, str]:
    """Return a server's answer, and its text."""
    connection = HTTPConnection("127.0.0.1", urlsplit(url).port, timeout=100)
    connection.request(method, path, headers=headers or {})
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


@pytest.fixture(scope="module")
def running(room) -> Iterator[Running]:
    """The dashboard of the small class."""
    running = Running(room.root)
    yield running
    running.process.kill()
    running.process.communicate()

"""Runs commands in this process."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from kerasdojo.cli import main
from kerasdojo.course.sync import derived_files


class Run(NamedTuple):
    """What one command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output, parsed."""
        return json.loads(self.out)


@pytest.fixture
def work(tiny_root, tiny, monkeypatch) -> Path:
    """The small course with derived files, as the current folder."""
    for entry in derived_files(tiny):
        entry.write()
    monkeypatch.chdir(tiny_root)
    monkeypatch.setenv("KERASDOJO_LANG", "en")
    return tiny_root


@pytest.fixture
def kerasdojo(work, capsys):
    """Return a function that runs the command with some arguments."""

    def run(*arguments: object) -> Run:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return Run(code, *capsys.readouterr())

    return run


@pytest.fixture
def answer(work):
    """Return a function that writes a student's answer."""

    def write(name: str, source: str) -> Path:
        (path,) = work.glob(f"exercises/*/{name}.py")
        path.write_text(source)
        return path

    return write

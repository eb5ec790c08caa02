"""A real PostgreSQL server on a Unix socket, for as long as a test session runs."""

import contextlib
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

_SUPERUSER = "kerasdojo"


@dataclass
class Server:
    """A running server.

    Args:
        folder: Where its data and its socket lie.
        programs: Where its programs lie.
    """

    folder: Path
    programs: Path
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def database(self) -> str:
        """Create an empty database; return its URL as instructors write it."""
        name = f"gradebook{next(self._numbers)}"
        with self.connect() as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return f"postgresql://{_SUPERUSER}@/{name}?host={self.folder}"

    def connect(self, database: str = "postgres") -> "psycopg.Connection[tuple[int]]":
        """Return a connection of the superuser."""
        return psycopg.connect(
            host=str(self.folder), user=_SUPERUSER, dbname=database, autocommit=True
        )

    def start(self) -> None:
        """Start it and wait until it answers."""
        # Durability is not what these tests are about.
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off"
        arguments = ("-w", "-D", self.folder / "data", "-l", self.folder / "log")
        self._run("pg_ctl", "start", *arguments, "-o", options)

    def stop(self) -> None:
        """End it and every connection, at once."""
        self._run("pg_ctl", "stop", "-D", self.folder / "data", "-m", "immediate")

    def create(self) -> None:
        """Make the data folder; only its owner may enter it."""
        names = ("-U", _SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C")
        self._run("initdb", "--no-sync", "-D", self.folder / "data", *names)

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self.programs / program), *map(str, arguments)]
        subprocess.run(
            command,
            cwd=self.folder,
            user=_user(),
            check=True,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server; skipped where none is installed, but not in CI."""
    programs = _programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed; see .ci/run")
        pytest.skip("PostgreSQL is not installed")
    # Not below pytest's own folder, which the server's user cannot enter.
    folder = Path(tempfile.mkdtemp(prefix="kerasdojo-pg-"))
    try:
        if (user := _user()) is not None:
            shutil.chown(folder, user)
        server = Server(folder, programs)
        server.create()
        server.start()
        try:
            yield server
        finally:
            with contextlib.suppress(subprocess.CalledProcessError):  # a drill
                server.stop()
    finally:
        shutil.rmtree(folder)


def _programs() -> Path | None:
    """Return where the server's programs lie; Debian keeps them off the path."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return folders[-1] if folders else None


def _user() -> str | None:
    """Return whom the server runs as: PostgreSQL refuses to be root."""
    if os.getuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"

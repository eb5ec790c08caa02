"""Running one action in a confined child, as root and as a plain user."""

import contextlib
import errno
import functools
import json
import os
import pickle
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kerasdojo import confine
from kerasdojo.confine import _child, _linux, capabilities

PLAIN_USER = 65534
PATIENCE = 10.0
PR_SET_PTRACER = 0x59616D61


@dataclass(frozen=True)
class Outcome:
    """What became of an action in the child.

    Args:
        value: What it returned, as JSON carries it.
        error: Name of the error it raised, such as `EPERM` or `MemoryError`.
        code: How the child ended: exit code, or minus the signal.
        layers: The layers in force.
    """

    value: Any
    error: str | None
    code: int
    layers: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        return self.error is not None


def become_plain() -> None:
    """Drop root for good, as a session of an ordinary user has it."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(PLAIN_USER, PLAIN_USER, PLAIN_USER)
        os.setresuid(PLAIN_USER, PLAIN_USER, PLAIN_USER)
        _linux.prctl(_linux.PR_SET_DUMPABLE, 1)


def fork(action: Callable[[], object]) -> int:
    """Run `action` in a child that does nothing else."""
    child = os.fork()
    if child:
        return child
    try:
        action()
        os._exit(0)
    finally:
        os._exit(1)


def receive(child: int, descriptor: int) -> tuple[bytes, int]:
    """Return what a child wrote and how it ended; kill it when it takes too long."""
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        with os.fdopen(descriptor, "rb") as stream:
            data = stream.read()
        return data, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@functools.cache
def probe_as(plain: bool) -> confine.Probe:
    """Return what the machine can do for a user, found in a child."""
    reading, writing = os.pipe()

    def look() -> None:
        if plain:
            become_plain()
        os.write(writing, pickle.dumps(confine.probe()))

    child = fork(look)
    os.close(writing)
    return pickle.loads(receive(child, reading)[0])


class Ground:
    """A folder of its own for one test, and children that are confined to it.

    Args:
        folder: Others may look into it; `scratch` inside it belongs to the attacker.
        plain: Whether the attacker is an ordinary user.
    """

    def __init__(self, folder: Path, plain: bool) -> None:
        self.folder = folder
        self.plain = plain
        self.scratch = folder / "scratch"
        self.works = probe_as(plain)

    def own(self, path: Path) -> Path:
        """Give `path` to the user whom attacker and judge share."""
        if self.plain and os.geteuid() == 0:
            os.chown(path, PLAIN_USER, PLAIN_USER)
        return path

    def file(self, name: str, text: str = "secret") -> Path:
        """Return a file outside the scratch folder, of the attacker's own user."""
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o600)
        return self.own(path)

    def clear(self) -> None:
        """Empty the scratch folder."""
        for path in self.scratch.iterdir():
            path.unlink()

    def run(
        self,
        action: Callable[[], object],
        layers: frozenset[str] = confine.LAYERS,
        **policy: Any,
    ) -> Outcome:
        """Run `action` in a child under `layers` and return what came of it."""
        reading, writing = os.pipe()
        keep = (0, 1, 2, writing, *policy.pop("keep", ()))
        policy.setdefault("readable", self.readable())
        what = confine.Policy(self.scratch, layers=layers, keep=keep, **policy)
        child = fork(functools.partial(self._confined, action, what, writing))
        os.close(writing)
        data, code = receive(child, reading)
        # A line about the confinement, a line about the action, unless it died.
        answers = [json.loads(line) for line in data.splitlines()]
        answer = {"error": "killed" if code else None}
        for part in answers:
            answer |= part
        return Outcome(
            answer.get("value"), answer["error"], code, answer.get("layers", ())
        )

    def readable(self) -> tuple[Path, ...]:
        """Return the readable roots that a plain user can reach on this machine."""
        roots = confine.readable_roots()
        return tuple(r for r in roots if not self.plain or open_to_others(r))

    def _confined(
        self, action: Callable[[], object], policy: confine.Policy, descriptor: int
    ) -> None:
        if self.plain:
            become_plain()
        else:
            os.setgroups([0, 1])  # as a login of root has them
        _child.probe = lambda: self.works

        def say(**answer: object) -> None:
            os.write(descriptor, json.dumps(answer).encode() + b"\n")

        try:
            say(layers=confine.confine(policy).layers)
            os.dup2(descriptor, 1)
            say(value=action(), error=None)
        except OSError as error:
            say(error=errno.errorcode.get(error.errno or 0, str(error)))
        except BaseException as error:
            say(error=f"{type(error).__name__}: {error}".removesuffix(": "))


def open_to_others(path: Path) -> bool:
    """Tell whether every folder down to `path` lets other users pass."""
    return all(step.stat().st_mode & 0o001 for step in (path, *path.parents))


@pytest.fixture(params=["root", "plain"])
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    """Confined children of root, and of an ordinary user."""
    if request.param == "root" and os.geteuid() != 0:
        pytest.skip("the root path needs root")
    folder = Path(tempfile.mkdtemp(prefix="kerasdojo-test-")).resolve()
    folder.chmod(0o755)
    try:
        ground = Ground(folder, plain=request.param == "plain")
        ground.scratch.mkdir(mode=0o700)
        ground.own(ground.scratch)
        yield ground
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def victim(ground: Ground) -> Iterator[int]:
    """A process of the same user that may be read, traced and signalled."""
    ready, started = os.pipe()

    def live() -> None:
        if ground.plain:
            become_plain()
        capabilities.drop_all()
        _linux.prctl(_linux.PR_SET_DUMPABLE, 1)
        with contextlib.suppress(OSError):  # only where Yama restricts tracing
            _linux.prctl(PR_SET_PTRACER, -1)
        os.write(started, b"!")
        time.sleep(60)

    child = fork(live)
    os.read(ready, 1)
    os.close(ready)
    os.close(started)
    try:
        yield child
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

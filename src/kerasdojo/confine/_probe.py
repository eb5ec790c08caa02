"""Which layers work on this machine: found out by trying, not by version numbers."""

import functools
import os
import select
import shutil
import signal
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from kerasdojo.confine import _advice, _attempts, _linux, landlock
from kerasdojo.confine._policy import FULL_NAMESPACES, LAYERS, Report
from kerasdojo.text import Text

_WORKS = "works"
_PATIENCE = 10.0


@dataclass(frozen=True)
class Missing:
    """A layer that does not work here.

    Args:
        layer: Its name.
        reason: What the kernel, or the attempt, said.
        advice: What to install or enable.
    """

    layer: str
    reason: str
    advice: Text


@dataclass(frozen=True)
class Probe:
    """What this machine can enforce for this user.

    Args:
        layers: The layers that work, sorted.
        missing: Those that do not.
        landlock_abi: The Landlock version, 0 without.
    """

    layers: tuple[str, ...]
    missing: tuple[Missing, ...]
    landlock_abi: int

    @property
    def level(self) -> int:
        """Return the highest level that `confine` reaches here."""
        return Report(self.layers).level


def probe() -> Probe:
    """Find out which layers work here; once in a process, and for each user.

    Every layer is tried in a child of its own, which attempts what the layer must
    refuse.
    """
    return _probe(os.geteuid()) if _linux.machine() else _nothing()


@functools.cache
def _probe(user: int) -> Probe:
    reasons = {layer: _try(layer) for layer in sorted({*LAYERS, FULL_NAMESPACES})}
    return Probe(
        layers=tuple(layer for layer, reason in reasons.items() if not reason),
        missing=tuple(
            Missing(layer, reason, _advice.ADVICE[layer])
            for layer, reason in reasons.items()
            if reason
        ),
        landlock_abi=landlock.abi(),
    )


def _nothing() -> Probe:
    reason = "not a 64-bit Linux"
    names = sorted({*LAYERS, FULL_NAMESPACES})
    missing = (Missing(name, reason, _advice.NOT_LINUX) for name in names)
    return Probe(layers=(), missing=tuple(missing), landlock_abi=0)


def _try(layer: str) -> str:
    """Return why `layer` does not work, empty if it does."""
    folder = Path(tempfile.mkdtemp(prefix="kerasdojo-probe-")).resolve()
    try:
        return _in_a_child(layer, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _in_a_child(layer: str, folder: Path) -> str:
    answer, childs_end = os.pipe()
    child = _fork()
    if not child:
        _answer(layer, folder, childs_end)
    os.close(childs_end)
    if not select.select([answer], [], [], _PATIENCE)[0]:
        os.kill(child, signal.SIGKILL)
    with os.fdopen(answer, encoding="utf-8") as stream:
        text = stream.read()
    os.waitpid(child, 0)
    return "" if text == _WORKS else text or "the attempt was killed"


def _answer(layer: str, folder: Path, descriptor: int) -> NoReturn:
    """Make the attempt, write down what came of it, and end this process."""
    text = ""
    try:
        _attempts.attempt(layer, folder)
        text = _WORKS
    except Exception as error:
        text = str(error) or repr(error)
    finally:
        # Also on a bug: a copy of the caller must not live on.
        os.write(descriptor, text.encode())
        os._exit(0)


def _fork() -> int:
    with warnings.catch_warnings():
        # Threads of an imported TensorFlow sleep; the child runs only what follows.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()

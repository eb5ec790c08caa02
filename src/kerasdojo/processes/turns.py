"""Taking turns: many side by side, or one alone."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator


class Turns:
    """Lets threads in side by side until one asks to be alone.

    Who wants to be alone waits for those inside and goes before those who come later.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._want_alone = 0

    @contextlib.contextmanager
    def shared(self) -> Iterator[None]:
        """Be inside together with others."""
        with self._changed:
            self._changed.wait_for(lambda: not self._want_alone)
            self._inside += 1
        try:
            yield
        finally:
            self._leave()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Be inside with nobody else."""
        with self._changed:
            self._want_alone += 1
            self._changed.wait_for(lambda: not self._inside)
            self._inside += 1
        try:
            yield
        finally:
            self._leave(alone=1)

    def _leave(self, alone: int = 0) -> None:
        with self._changed:
            self._inside -= 1
            self._want_alone -= alone
            self._changed.notify_all()

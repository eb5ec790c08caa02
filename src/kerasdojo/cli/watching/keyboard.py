"""Single keys from a terminal, without waiting for Enter."""

import contextlib
import os
import select
import sys
from collections.abc import Iterator
from typing import Any, Self

LEAVE = "e"

# What the keys of the commands give while a Korean keyboard writes 한글.
_HANGUL = str.maketrans("ㅗㅣㅜㅔㄱㅌㄴㅂㄷㅅㅑ", "hlnprxsqeti")


class Keyboard:
    """Reads keys as they are pressed; nothing where there is no terminal."""

    def __init__(self) -> None:
        self.present = sys.stdin.isatty()
        self._kept: Any = None

    def __enter__(self) -> Self:
        self._listen()
        return self

    def __exit__(self, *_: object) -> None:
        self._restore()

    def pressed(self) -> str:
        """Return the keys pressed since the last call, oldest first."""
        return self._typed().translate(_HANGUL) if self.present else ""

    @contextlib.contextmanager
    def lines(self) -> Iterator[None]:
        """Let whole lines be typed, as `input` wants them."""
        self._restore()
        try:
            yield
        finally:
            self._listen()

    if sys.platform == "win32":

        def _listen(self) -> None: ...

        def _restore(self) -> None: ...

        def _typed(self) -> str:
            import msvcrt

            keys = ""
            while msvcrt.kbhit():
                keys += msvcrt.getwch()
            return keys

    else:

        def _listen(self) -> None:
            if not self.present:
                return
            import termios
            import tty

            self._kept = termios.tcgetattr(0)
            tty.setcbreak(0)

        def _restore(self) -> None:
            if self._kept is None:
                return
            import termios

            with contextlib.suppress(termios.error):
                termios.tcsetattr(0, termios.TCSADRAIN, self._kept)
            self._kept = None

        def _typed(self) -> str:
            ready, _, _ = select.select([0], [], [], 0)
            if not ready:
                return ""
            try:
                read = os.read(0, 1024)
            except OSError:
                read = b""
            if not read:  # the terminal is gone
                return LEAVE
            keys = read.decode(errors="ignore")
            # Arrows and their like arrive as one sequence that begins with Escape.
            return keys.partition("\x1b")[0]

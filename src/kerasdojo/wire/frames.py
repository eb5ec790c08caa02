"""Length-prefixed frames over a stream socket, bounded before anything is allocated."""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

MAGIC = b"KDJ1"
HEAD = struct.Struct("!4sIQ")
MAX_TREE = 4 << 20
MAX_BODY = 256 << 20
SMALL = 1 << 16  # what is sent, and read, in one piece where it can be


class FrameError(Exception):
    """The other side sent something that is not a frame."""


class ChannelClosed(Exception):
    """The other side is gone."""


class ChannelTimeout(Exception):
    """The other side did not answer in time."""


class Channel:
    """A socket that carries frames: a JSON tree and one body of raw bytes.

    Args:
        sock: Connected stream socket; the channel owns it.
        max_tree: Largest JSON tree accepted, in bytes.
        max_body: Largest body accepted, in bytes.
    """

    def __init__(
        self,
        sock: socket.socket,
        max_tree: int = MAX_TREE,
        max_body: int = MAX_BODY,
    ):
        self.sock = sock
        self.max_tree = max_tree
        self.max_body = max_body
        self.ahead = b""

    def fileno(self) -> int:
        """Return the descriptor, for `select`."""
        return self.sock.fileno()

    def close(self) -> None:
        """Close the socket."""
        self.sock.close()

    def send(self, tree: Any, body: bytes = b"", deadline: float | None = None) -> None:
        """Send one frame.

        Args:
            tree: JSON-able tree.
            body: Raw bytes the tree points into.
            deadline: Moment on `time.monotonic` at which to give up.

        Raises:
            FrameError: The frame is larger than the limits.
            ChannelClosed: The other side is gone.
            ChannelTimeout: The other side does not read.
        """
        text = json.dumps(tree, ensure_ascii=True, separators=(",", ":")).encode()
        if len(text) > self.max_tree or len(body) > self.max_body:
            raise FrameError("frame larger than the limit")
        head = HEAD.pack(MAGIC, len(text), len(body)) + text
        parts = [head + body] if len(body) <= SMALL else [head, body]
        try:
            for part in parts:
                self.sock.settimeout(_remaining(deadline))
                self.sock.sendall(part)
        except TimeoutError as error:
            raise ChannelTimeout from error
        except OSError as error:
            raise ChannelClosed(str(error)) from error

    def receive(self, deadline: float | None = None) -> tuple[Any, memoryview]:
        """Receive one frame.

        Args:
            deadline: Moment on `time.monotonic` at which to give up.

        Returns:
            The JSON tree and the body.

        Raises:
            FrameError: What arrived is not a frame within the limits.
            ChannelClosed: The other side is gone.
            ChannelTimeout: Nothing complete arrived in time.
        """
        head = self._exactly(HEAD.size, deadline)
        magic, tree_size, body_size = HEAD.unpack(head)
        if magic != MAGIC or tree_size > self.max_tree or body_size > self.max_body:
            raise FrameError("not a frame within the limits")
        text = self._exactly(tree_size, deadline)
        body = self._exactly(body_size, deadline)
        try:
            return json.loads(bytes(text)), body
        except (ValueError, RecursionError) as error:
            raise FrameError("not JSON") from error

    def _exactly(self, size: int, deadline: float | None) -> memoryview:
        """Read `size` bytes; memory grows with what arrives, not what is claimed."""
        parts = []
        missing = size
        while missing:
            found = self.ahead or self._some(min(missing, 1 << 20), deadline)
            parts.append(found[:missing])
            self.ahead = found[missing:]
            missing -= len(parts[-1])
        return memoryview(parts[0] if len(parts) == 1 else b"".join(parts))

    def _some(self, size: int, deadline: float | None) -> bytes:
        try:
            self.sock.settimeout(_remaining(deadline))
            part = self.sock.recv(max(size, SMALL))
        except TimeoutError as error:
            raise ChannelTimeout from error
        except OSError as error:
            raise ChannelClosed(str(error)) from error
        if not part:
            raise ChannelClosed("end of stream")
        return part


def _remaining(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise ChannelTimeout
    return left

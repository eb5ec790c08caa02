"""Small JSON messages with file descriptors, over a control socket."""

from __future__ import annotations

import json
import os
import socket
from typing import Any

MAX_MESSAGE = 1 << 16
MAX_FDS = 4


def control_pair() -> tuple[socket.socket, socket.socket]:
    """Return two connected control sockets that keep message boundaries."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def send(
    control: socket.socket, message: dict[str, Any], fds: tuple[int, ...] = ()
) -> None:
    """Send one message and the descriptors that go with it."""
    socket.send_fds(control, [json.dumps(message).encode()], list(fds))


def receive(control: socket.socket) -> tuple[dict[str, Any] | None, list[int]]:
    """Receive one message; None when the other side is gone."""
    data, fds, _, _ = socket.recv_fds(control, MAX_MESSAGE, MAX_FDS)
    if not data:
        for fd in fds:
            os.close(fd)
        return None, []
    return json.loads(data), fds

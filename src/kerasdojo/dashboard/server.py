"""Serves one page on the loopback interface, to whoever knows the token."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import secrets
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from kerasdojo.course import CourseError
from kerasdojo.dashboard.board import Board

HOST = "127.0.0.1"
# Seconds between two looks at the course folder, and the part of a core that making
# the page anew may take: a class may be graded meanwhile.
PAUSE = 2.0
SHARE = 0.2


class Server:
    """A page on this machine, and a thread that keeps it new.

    Args:
        board: The page.
        port: Port on the loopback interface, 0 for any that is free.
        complain: Called once with what is wrong while the page cannot be renewed.

    Raises:
        OSError: The port is taken.
    """

    def __init__(
        self, board: Board, port: int = 0, complain: Callable[[str], None] = print
    ):
        self._board = board
        self._complain = complain
        self._token = secrets.token_urlsafe(32)
        self._socket = socket.create_server((HOST, port))
        self._socket.setblocking(False)
        self.port: int = self._socket.getsockname()[1]
        self._stopped = threading.Event()

    @property
    def path(self) -> str:
        """The secret part of the address."""
        return f"{self._token}/"

    @property
    def url(self) -> str:
        """The address, with the token."""
        return f"http://{HOST}:{self.port}/{self.path}"

    def run(self) -> None:
        """Serve until the process is asked to stop."""
        threading.Thread(target=self._follow, daemon=True).start()
        try:
            asyncio.run(self._serve())
        finally:
            self._stopped.set()

    async def _serve(self) -> None:
        server = HTTPServer(application(self._board, self._token))
        server.add_socket(self._socket)
        stop = asyncio.Event()
        with contextlib.suppress(NotImplementedError):  # Windows
            for number in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, stop.set)
        with contextlib.suppress(asyncio.CancelledError):
            await stop.wait()
        server.stop()
        await server.close_all_connections()

    def _follow(self) -> None:
        told, pause = "", 0.0
        while not self._stopped.wait(pause):
            begun = time.thread_time()
            try:
                self._board.refresh()
                told = ""
            except CourseError as error:
                if (problem := str(error)) != told:
                    self._complain(problem)
                told = problem
            pause = max(PAUSE, (time.thread_time() - begun) / SHARE)


def application(board: Board, token: str) -> Application:
    """Return what answers requests; every address without the token is unknown.

    Args:
        board: The page.
        token: What the address must begin with.
    """
    return Application(
        [(r"/([^/]*)/", _Page), (r"/([^/]*)/state", _State)],
        default_handler_class=_Unknown,
        # An access log would hold the token.
        log_function=lambda handler: None,
        board=board,
        token=token.encode(),
    )


class _Handler(RequestHandler):
    """Answers nobody who does not know the token."""

    SUPPORTED_METHODS = ("GET",)

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Content-Security-Policy", "frame-ancestors 'none'")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def prepare(self) -> None:
        given = (self.path_args or [""])[0].encode()
        if not hmac.compare_digest(given, self.settings["token"]):
            raise HTTPError(404)

    def write_error(self, status_code: int, **_: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}\n")

    @property
    def board(self) -> Board:
        found: Board = self.settings["board"]
        return found


class _Page(_Handler):
    async def get(self, _: str) -> None:
        while not self.board.current[0]:
            await asyncio.sleep(0.1)
        self.finish(self.board.current[1])


class _State(_Handler):
    def get(self, _: str) -> None:
        self.finish({"version": self.board.current[0]})


class _Unknown(_Handler):
    def prepare(self) -> None:
        raise HTTPError(404)

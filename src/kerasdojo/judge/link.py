"""What carries a check's requests to the student's names."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any, Protocol


class Link(Protocol):
    """Carries requests to wherever the student's names live."""

    scratch: str
    rebuild: bool

    def check(self, declared: float) -> AbstractContextManager[None]:
        """Bound the time of the requests made inside, by what is declared."""

    def request(
        self, tree: dict[str, Any], body: bytes = b""
    ) -> tuple[dict[str, Any], memoryview]:
        """Send one request and return its answer."""

    def restart(self) -> Link:
        """Return a link to the same submission in a fresh process."""

    def companion(self) -> Link:
        """Return a link to a fresh process that runs no student code."""


class InPlace:
    """A link whose answers hold no models but handles to them."""

    def __init__(self, link: Link):
        self.link = link

    def __getattr__(self, name: str) -> Any:
        return getattr(self.link, name)

    def request(
        self, tree: dict[str, Any], body: bytes = b""
    ) -> tuple[dict[str, Any], memoryview]:
        """Send one request that asks for models to stay."""
        return self.link.request({**tree, "stay": True}, body)

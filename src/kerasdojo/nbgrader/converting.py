"""Runs nbgrader's converters, and listens to what they say."""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections.abc import Iterator
from typing import Any

from nbgrader.utils import capture_log


def failure_of(converter: Any) -> str | None:
    """Run a converter; return what nbgrader said if it failed.

    Args:
        converter: One of nbgrader's, ready to start.

    Raises:
        KeyboardInterrupt: It was interrupted, which nbgrader takes for a failure.
    """
    with warnings.catch_warnings(), _short_log():
        # nbgrader's and nbconvert's own; one for each cell.
        warnings.simplefilter("ignore")
        outcome = capture_log(converter)
    if outcome["success"]:
        return None
    if outcome["error"].rstrip().endswith("KeyboardInterrupt"):
        raise KeyboardInterrupt
    return str(outcome.get("log") or outcome["error"]).strip()


@contextlib.contextmanager
def _short_log() -> Iterator[None]:
    """Log what nbgrader's gradebook says about an error without its traceback."""
    logger = logging.getLogger("tornado.application")
    logger.addFilter(_without_traceback)
    try:
        yield
    finally:
        logger.removeFilter(_without_traceback)


def _without_traceback(record: logging.LogRecord) -> bool:
    record.exc_info = None
    return True

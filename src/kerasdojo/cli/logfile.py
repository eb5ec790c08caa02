"""`--log-file`: what a command did, as JSON lines that can be sent to somebody else.

A line holds names, numbers and places in our own code. What students wrote or printed,
values, messages of exceptions and secrets never get here: nothing that is free text is
passed on, so there is nothing to filter out.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import os
import platform
import re
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from kerasdojo.course import CourseError, Refusal
from kerasdojo.result import Result
from kerasdojo.text import Language, Text

VERSION = 1
_PACKAGES = ("kerasdojo", "tensorflow", "keras", "numpy", "nbgrader")
_OPTION = Text(
    en="add what happened to this file, as JSON lines without student code",
    ko="진행 기록을 이 파일에 추가 (JSON Lines, 학생 코드는 담지 않음)",
)
_UNWRITABLE = Text(
    en="--log-file {path}: cannot be written ({reason}). Name a file in a folder that "
    "you may write to.",
    ko="--log-file {path}: 쓸 수 없습니다({reason}). 쓰기 권한이 있는 폴더의 파일을 "
    "지정하세요.",
)
_DEEPEST = 30
_FRAME = re.compile(r'^ *File "([^"\n]+)", line (\d+), in ', re.MULTILINE)
_TYPE = re.compile(r"^([A-Za-z_][\w.]*)(?=:|$)", re.MULTILINE)
_PASSWORD = re.compile(r"://[^@/\s]+@")


def add_option(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare `--log-file`."""
    parser.add_argument("--log-file", type=Path, metavar="FILE", help=_OPTION[language])


class LogFile(logging.Handler):
    """Writes one line an event; without a file, nothing.

    Args:
        path: The file; lines are added to it.

    Raises:
        Refusal: It cannot be written.
    """

    def __init__(self, path: Path | None = None):
        super().__init__(logging.WARNING)
        self._file = None
        if path is not None:
            try:
                descriptor = os.open(
                    path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600
                )
            except OSError as error:
                raise Refusal(
                    _UNWRITABLE.format(path=path, reason=error.strerror)
                ) from error
            self._file = os.fdopen(descriptor, "a", encoding="utf-8", buffering=1)

    def write(self, event: str, level: str = "info", **values: Any) -> None:
        """Write down that something happened.

        Args:
            event: What.
            level: `info`, `warning` or `error`.
            values: What there is to say about it; never anything of a student's.
        """
        if self._file is not None:
            time = datetime.now(UTC).isoformat(timespec="milliseconds")
            entry = {"time": time, "level": level, "event": event, **values}
            # Grading goes on, even on a full disk.
            with contextlib.suppress(OSError):
                self._file.write(json.dumps(entry, ensure_ascii=False) + "\n")

    def graded(
        self, student_id: str, assignment: str, result: Result | None, **more: Any
    ) -> None:
        """Write down a verdict, and every check of ours that broke."""
        names: dict[str, Any] = {"student": student_id, "assignment": assignment}
        self.write("submission", **names, **more, **_facts(result))
        for exercise in result.exercises if result else ():
            for check in exercise.checks:
                if check.status == "error":
                    where: dict[str, Any] = {
                        "exercise": exercise.exercise,
                        "check": check.check,
                    }
                    self.write("broken_check", "error", **names, **where)

    def failed(self, error: str | BaseException, **names: Any) -> None:
        """Write down an error: its type and where in the code it was, not its text."""
        own = isinstance(error, CourseError | Refusal)
        said = {"message": _PASSWORD.sub("://***@", str(error))} if own else {}
        where = _places(error) if isinstance(error, str) else _raised(error)
        self.write("error", "error", **names, **where, **said)

    def emit(self, record: logging.LogRecord) -> None:
        """Write down what the engine logs, without the values it puts into the text."""
        level = "error" if record.levelno >= logging.ERROR else "warning"
        told = {"about": record.msg.strip()} if record.args else {}
        values = record.args if isinstance(record.args, tuple) else ()
        places = _places("\n".join(map(str, values)))
        self.write("log", level, source=record.name, **told, **places)

    def close(self) -> None:
        """End the file."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
        super().close()


@contextlib.contextmanager
def recording(arguments: argparse.Namespace) -> Iterator[LogFile]:
    """Write down how a command begins and ends, and what goes wrong in it.

    Args:
        arguments: The parsed arguments.

    Raises:
        Refusal: The file cannot be written.
    """
    path = getattr(arguments, "log_file", None)
    log = LogFile(path)
    if path is None:
        yield log
        return
    logger = logging.getLogger("kerasdojo")
    handlers = [handler for handler in (log, logging.lastResort) if handler]
    for handler in handlers:
        logger.addHandler(handler)
    log.write("start", **_setting(arguments))
    try:
        yield log
    except BaseException as error:
        log.failed(error)
        raise
    finally:
        log.write("end")
        for handler in handlers:
            logger.removeHandler(handler)
        log.close()


def _setting(arguments: argparse.Namespace) -> dict[str, Any]:
    options = ("assignment", "jobs", "force", "require_isolation")
    return {
        "version": VERSION,
        "command": arguments.command.__module__.rpartition(".")[2],
        "options": {k: getattr(arguments, k) for k in options if k in arguments},
        "versions": {"python": platform.python_version(), **dict(_versions())},
        "platform": platform.platform(),
        "cores": os.cpu_count(),
        "encoding": sys.getfilesystemencoding(),
    }


def _versions() -> Iterator[tuple[str, str]]:
    for name in _PACKAGES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            yield name, metadata.version(name)


def _facts(result: Result | None) -> dict[str, Any]:
    if result is None:
        return {}
    from kerasdojo.autograding import TRIED_AGAIN

    statuses = {entry.exercise: entry.status for entry in result.exercises}
    again = result.note is not None and TRIED_AGAIN.en in result.note.en
    return {
        "score": result.score,
        "max_score": result.max_score,
        "exercises": statuses,
        "isolation": result.isolation,
        "tried_again": again,
        "seconds": result.seconds,
        "cpu_seconds": result.cpu_seconds,
        "memory_mib": result.memory_mib,
    }


def _raised(error: BaseException) -> dict[str, Any]:
    frames = traceback.extract_tb(error.__traceback__)
    names = [f"{_short(f.filename)}:{f.lineno} {f.name}" for f in frames]
    return {"type": type(error).__name__, "frames": names[-_DEEPEST:]}


def _places(trace: str) -> dict[str, Any]:
    """Return where the traceback in a text leads, and the type at its end.

    The rest of the text may be a student's; a place counts if there is such a file.
    """
    found = [match for match in _FRAME.finditer(trace) if Path(match[1]).is_file()]
    if not found:
        return {}
    frames = [f"{_short(match[1])}:{match[2]}" for match in found]
    kind = _TYPE.search(trace, found[-1].end())
    named = {"type": kind[1]} if kind else {}
    return {**named, "frames": frames[-_DEEPEST:]}


def _short(path: str) -> str:
    return "/".join(Path(path).parts[-3:])

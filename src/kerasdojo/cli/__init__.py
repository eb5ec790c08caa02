"""The `kerasdojo` command."""

import io
import os
import sys
from collections.abc import Sequence

from kerasdojo.cli.logfile import recording
from kerasdojo.cli.parser import parse
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.course import CourseError, Refusal
from kerasdojo.text import Text

_UNUSABLE = Text(
    en="{file}: cannot be read or written ({problem})",
    ko="{file}: 읽거나 쓸 수 없습니다({problem})",
)
OK = 0
NOT_PASSED = 1
MISUSE = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 means that the command worked (for `check`: that the work passed), 1 that
    something did not pass, 2 that the command or the course was wrong.

    Args:
        argv: The arguments, those of the process by default.
    """
    arguments = parse(argv)
    session = Session(arguments)
    _find_own_tools()
    _never_fail_to_print()
    try:
        with recording(arguments) as session.log:
            return int(arguments.command(session) or OK)
    except (UsageError, Refusal) as error:
        session.complain(error.text[session.language])
        return MISUSE
    except CourseError as error:
        for problem in error.problems:
            session.complain(problem)
        return MISUSE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except OSError as error:
        if error.filename is None:
            raise
        text = _UNUSABLE.format(file=error.filename, problem=error.strerror)
        session.complain(text[session.language])
        return MISUSE


def _find_own_tools() -> None:
    """Put the environment's programs on the path: nbgrader starts some by name."""
    folder = os.path.dirname(sys.executable)  # noqa: PTH120
    paths = os.environ.get("PATH", os.defpath).split(os.pathsep)
    if folder not in paths:
        os.environ["PATH"] = os.pathsep.join([folder, *paths])


def _never_fail_to_print() -> None:
    """Print a question mark for what the terminal's encoding cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")

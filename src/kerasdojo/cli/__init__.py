"""The `kerasdojo` command."""

import io
import os
import sys
from collections.abc import Sequence

from kerasdojo.cli.logfile import recording
from kerasdojo.cli.parser import parse
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.cli.trouble import words
from kerasdojo.course import CourseError, Refusal

OK = 0
NOT_PASSED = 1
MISUSE = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 means that the command worked (for `check`: that the work passed), 1 that
    something did not pass, 2 that the command, the course or the machine was at fault.

    Args:
        argv: The arguments, those of the process by default.
    """
    if argv is None:
        _read_any_path()
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
    except (OSError, MemoryError) as error:
        text = words(error)
        if text is None:
            raise
        session.complain(text[session.language])
        return MISUSE


def _read_any_path() -> None:
    """Start again with UTF-8 where the locale knows ASCII only: paths may be Korean."""
    if sys.getfilesystemencoding() == "ascii":
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, sys.orig_argv)


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

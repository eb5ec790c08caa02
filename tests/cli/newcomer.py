"""A newcomer in a real terminal: three exercises in watch mode.

`python tests/cli/newcomer.py` writes the sessions in docs/ again.
"""

import os
import re
import sys
import tempfile
from pathlib import Path

import pexpect

ROOT = Path(__file__).resolve().parents[2]
TRANSCRIPTS = {
    "en": ROOT / "docs" / "session.txt",
    "ko": ROOT / "docs" / "session.ko.txt",
}
CONCEPT = "01_eager_ops"
COLUMNS = 80
LAST_KEY = {"en": r"\? all keys", "ko": r"\? 모든 키"}
SECONDS = 120

_CLEAR = "\x1b[2J\x1b[H"
_HAPPENS = (">>> ", "✓ ", "✗ ", "· ")
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Newcomer:
    """Types, saves and reads.

    Args:
        language: What the terminal speaks.
        folder: An empty folder.
    """

    def __init__(self, language: str, folder: Path):
        self.folder = folder
        self.last_key = LAST_KEY[language]
        self.told: list[str] = ["$ kerasdojo\n"]
        environment = {**os.environ, "TERM": "xterm", "KERASDOJO_LANG": language}
        self.terminal = pexpect.spawn(
            sys.executable,
            ["-m", "kerasdojo"],
            cwd=str(folder),
            env=environment,
            dimensions=(40, COLUMNS),
            encoding="utf-8",
            timeout=SECONDS,
        )

    def sees(self, pattern: str) -> str:
        """Wait for a text; return all that was shown up to it."""
        self.terminal.expect(pattern)
        self.told.append(self.terminal.before + self.terminal.after)
        return plain(self.told[-1])

    def answers(self, line: str) -> None:
        self.told.append(line)
        self.terminal.sendline(line)

    def presses(self, key: str) -> None:
        self.told.append(f"\n>>> {key}\n")
        self.terminal.send(key)

    def saves(self, name: str, source: str) -> None:
        """Save an exercise at once, as editors do."""
        file = self.folder / "kerasdojo-work" / "exercises" / CONCEPT / f"{name}.py"
        beside = self.folder / name
        beside.write_text(source, encoding="utf-8")
        beside.replace(file)
        body = source.partition('"""\n')[2].rpartition('"""\n')[2] or source
        self.told.append(f"\n>>> {name}.py\n{body}")

    def verdict(self) -> str:
        """Wait for what is shown next, a verdict or a hint: keys end it."""
        return self.sees(self.last_key)

    def leaves(self) -> str:
        """Press Ctrl-C and wait for the end."""
        self.told.append("\n>>> Ctrl-C\n")
        self.terminal.sendintr()
        self.terminal.expect(pexpect.EOF)
        self.terminal.wait()
        self.told.append(self.terminal.before)
        return plain(self.terminal.before)


def first_three(student: Newcomer) -> None:
    """Solve three exercises, with two mistakes and one hint."""
    student.sees(r"\[Y/n\] ")
    student.answers("")
    student.verdict()  # the task
    student.verdict()  # the stub
    student.saves("make_matrix", wrong("make_matrix", "shape__swapped_axes"))
    student.verdict()
    student.saves("make_matrix", right("make_matrix"))
    student.verdict()
    student.presses("n")
    student.verdict()
    student.presses("h")
    student.verdict()
    student.saves("celsius_to_f", right("celsius_to_f"))
    student.verdict()
    student.presses("n")
    student.verdict()
    student.saves("row_normalise", wrong("row_normalise", "square__missing_keepdims"))
    student.verdict()
    student.saves("row_normalise", right("row_normalise"))
    student.verdict()


def wrong(name: str, mistake: str) -> str:
    """Return a wrong answer of the kept ones."""
    folder = ROOT / "tests" / "submissions" / CONCEPT / name
    return (folder / f"fail_{mistake}.py").read_text(encoding="utf-8")


def right(name: str) -> str:
    """Return the reference solution as a student would have written it."""
    path = ROOT / "solutions" / CONCEPT / f"{name}.py"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if "SOLUTION" not in line)


def plain(text: str) -> str:
    """Return what a terminal shows, without colours; a new screen is a rule."""
    text = text.replace(_CLEAR, "\n" + "-" * COLUMNS + "\n").replace("\r", "")
    lines = _ESCAPES.sub("", text).splitlines()
    return "\n".join(line.rstrip() for line in lines)


def transcript(student: Newcomer) -> str:
    """Return the session as text."""
    text = plain("".join(student.told)).replace(str(student.folder), "~")
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def outline(text: str) -> list[str]:
    """Return what happens in a session: what is saved or pressed, and verdicts."""
    return [line for line in text.splitlines() if line.startswith(_HAPPENS)]


def record(language: str) -> str:
    """Return the session of three exercises in a language."""
    with tempfile.TemporaryDirectory() as folder:
        student = Newcomer(language, Path(folder).resolve())
        first_three(student)
        student.leaves()
        return transcript(student)


if __name__ == "__main__":
    for language, path in TRANSCRIPTS.items():
        path.write_text(record(language), encoding="utf-8")

"""The tutorial does what it says, in both languages."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(language: str) -> list[tuple[str, str]]:
    """Return kind and text of every block of the tutorial."""
    text = (CHECKOUT / "docs" / f"tutorial{language}.md").read_text(encoding="utf-8")
    found = BLOCK.findall(text)
    assert {kind for kind, _ in found} == {"sh", "text"}
    return found


def run(script: str, folder: Path) -> str:
    paths = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": paths, "KERASDOJO_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.tensorflow
@pytest.mark.timeout(600)
def test_every_command_works_and_prints_what_the_page_shows(tmp_path) -> None:
    shown = ""
    for kind, text in blocks(""):
        if kind == "sh":
            shown = run(text, tmp_path)
            continue
        for line in text.splitlines():
            assert line in (printed.rstrip() for printed in shown.splitlines())
    root = tmp_path / "my-course"
    assert (root / "report.html").stat().st_size > 10_000
    assert (tmp_path / "grades.csv").read_text(encoding="utf-8").count("\n") > 2


def test_both_languages_run_the_same_commands() -> None:
    commands = [
        [text for kind, text in blocks(language) if kind == "sh"]
        for language in ("", ".ko")
    ]
    assert commands[0] == commands[1]

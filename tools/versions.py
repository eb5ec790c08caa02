"""Tries the course with the oldest and the newest releases it says it works with.

Usage: `python tools/versions.py [NAME...]` (needs `uv` and the Pythons of the rows on
`PATH`). Each row of `ROWS` gets an environment of its own in a temporary folder, in
which every reference solution and every right answer of the corpus is graded. What was
found is kept in `tools/versions.json`, and `docs/versions.md` is written from it.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
RECORD = ROOT / "tools" / "versions.json"
PAGE = ROOT / "docs" / "versions.md"
OLDEST = ("tensorflow==2.20.0", "keras==3.12.0", "numpy==1.26.4")
NEWEST = ("tensorflow", "keras", "numpy")
ROWS = {
    "oldest": ("3.11", OLDEST),
    "newest": ("3.11", NEWEST),
    "newest, 3.12": ("3.12", NEWEST),
    "newest, 3.13": ("3.13", NEWEST),
}
SHOWN = ("tensorflow", "keras", "numpy", "nbgrader")
HEAD = """# Versions

Written by `python tools/versions.py`, which makes an environment for each row and
grades every reference solution and every right answer in it. What tests, audit and
benchmarks use is pinned in `requirements.lock`.

"""


def main() -> None:
    """Try the rows that were named, or all."""
    found = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else {}
    for name in sys.argv[1:] or ROWS:
        with tempfile.TemporaryDirectory() as folder:
            found[name] = tried(Path(folder), *ROWS[name])
        print(name, found[name], flush=True)
        RECORD.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(found), encoding="utf-8")


def tried(
    folder: Path, version: str, requirements: tuple[str, ...]
) -> dict[str, object]:
    """Return versions and verdicts of one environment."""
    python = folder / "bin" / "python"
    run("uv", "venv", "--quiet", "--no-python-downloads", "--python", version, folder)
    install = ["uv", "pip", "install", "--quiet", "--python", python]
    run(*install, "--editable", ROOT, "pytest-timeout", *requirements)
    graders = run(python, "-m", "pytest", "-q", "graders")
    audit = [python, "-m", "kerasdojo", "dev", "audit", "--only", "pass_", "--no-hints"]
    findings = json.loads(run(*audit, "--jobs", "2", "--json").stdout)
    return {
        "python": run(python, "--version").stdout.split()[-1],
        "versions": versions(python),
        "graders": re.findall(r"\d+ (?:passed|failed|error)", graders.stdout[-400:]),
        "right_answers": len(findings),
        "refused": {Path(f["file"]).stem: f["message"] for f in findings if f["fault"]},
    }


def versions(python: Path) -> dict[str, str]:
    """Return what is installed."""
    code = "import importlib.metadata as m; print(*map(m.version, {!r}))"
    line = run(python, "-c", code.format(SHOWN)).stdout
    return dict(zip(SHOWN, line.split(), strict=True))


def run(*command: object) -> subprocess.CompletedProcess[str]:
    """Run a command in the checkout; its errors are shown."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )


def page(found: dict[str, dict]) -> str:
    """Return the page."""
    names = ["", "Python", *SHOWN, "reference checks", "right answers refused"]
    lines = ["| " + " | ".join(names) + " |", "| --- |" + " --- |" * (len(names) - 1)]
    for name, row in found.items():
        installed = [row["python"], *(row["versions"][entry] for entry in SHOWN)]
        refused = f"{len(row['refused'])} of {row['right_answers']}"
        cells = [name, *installed, ", ".join(row["graders"]), refused]
        lines.append("| " + " | ".join(cells) + " |")
    for name, row in found.items():
        lines += ["", f"Refused with the {name}:", ""] if row["refused"] else []
        lines += [f"- `{file}`: {said}" for file, said in row["refused"].items()]
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()

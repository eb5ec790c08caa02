"""Writes docs/attacks.md: runs every attack where nothing protects, and confined.

Takes some minutes. Usage: `python tools/attacks_table.py`.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from attacks import pooled  # noqa: E402
from attacks.attack import read_attacks, worked  # noqa: E402
from attacks.scene import Decoys, Target, run_controls  # noqa: E402
from attacks.unprotected import HIDDEN  # noqa: E402

from kerasdojo.confine import LAYERS  # noqa: E402

COLUMNS = {
    "full+uid": LAYERS,
    "full": LAYERS - {"uid"},
    # A user of its own comes with capabilities that these two take away again.
    "no Landlock": LAYERS - {"landlock", "uid"},
    "no seccomp": LAYERS - {"seccomp", "uid"},
    "no rlimits": LAYERS - {"rlimits"},
    "no layer": frozenset(),
}
HEAD = """\
# Attacks, and what became of them

Written by `python tools/attacks_table.py`, which runs every file of `tests/attacks/`:
once with cells and checks in one IPython process, as nbgrader's own `Execute` runs
them, and then through the engine with every layer of confinement, with one left out,
and with none. The tests of that folder run the same files through `nbgrader autograde`.

`-` nothing gained; **score** points that were not deserved; **reached** it read or
changed something, or got past a limit; **lost** no verdict; **hangs** never ends.

"""
FOOT = """
## What is not stopped

- Everything in the last columns, on a machine that offers nothing better:
  `kerasdojo doctor` says what is missing, and every result says what was reached.
- What only the student's process can know (was the argument changed, is it the same
  object, what was printed) is what that process says. To lie about it takes more than
  to do it.
- A model that cannot be rebuilt is judged by its answers: a subclass may compute them
  in any way it likes.
- A few bits of each verdict: passed or not, which known mistake, no answer in time.
  Hidden inputs stay the same in a regrade, so cap the number of regrades.
- Hard-coded answers of visible checks, somebody else's work, bugs of the kernel, and
  side channels such as time.
- nbgrader's `Execute`, where it is put back.
"""


def main():
    """Run everything and write the page."""
    attacks = [a for a in read_attacks().values() if a.kind == "cell"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        columns = {"unprotected": unprotected(folder / "controls", attacks)}
        target = Target(folder / "target")
        for title, layers in COLUMNS.items():
            print(title, file=sys.stderr)
            columns[title] = confined(folder / title, target, attacks, layers)
    lines = [
        "| attack | tries | " + " | ".join(columns) + " |",
        "| --- | --- |" + " --- |" * len(columns),
    ]
    for attack in attacks:
        words = [column[attack.name] for column in columns.values()]
        row = [attack.name.replace("_", " "), attack.tries, *words]
        lines.append("| " + " | ".join(row) + " |")
    path = ROOT / "docs" / "attacks.md"
    path.write_text(HEAD + "\n".join(lines) + "\n" + FOOT, encoding="utf-8")


def unprotected(folder, attacks):
    """Return what each attack gained in one process with the checks."""
    folder.mkdir()
    controls = run_controls(folder)
    return {a.name: word_of(a, controls.get(a.name)) for a in attacks}


def word_of(attack, control):
    """Return what an attack gained where nothing protects."""
    if control is None:
        return "not run"
    if not worked(attack, control, str(HIDDEN)):
        return "-"
    words = {"hang": "**hangs**", "minutes": "**hangs**", "lost": "**lost**"}
    words |= dict.fromkeys(("score", "junk"), "**score**")
    return words.get(attack.gains, "**reached**")


def confined(folder, target, attacks, layers):
    """Return what each attack gained with these layers."""
    decoys = Decoys(folder)
    try:
        outcomes = pooled.grade(
            target.course,
            attacks,
            lambda name: target.scene(decoys, name),
            target.answer,
            layers,
        )
    finally:
        decoys.close()
    return {a.name: gained(a, outcomes[a.name]) for a in attacks}


def gained(attack, outcome):
    """Return an outcome in one word."""
    if outcome.reached:
        return "**reached**"
    if outcome.score > attack.deserves:
        return "**score**"
    return "-" if outcome.score == attack.deserves else "less"


if __name__ == "__main__":
    main()

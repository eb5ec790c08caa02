"""Writes docs/attacks.md: every attack on stock nbgrader, and on this engine.

Usage: `python tools/attacks_table.py [--again]`. What was found is kept in
`tools/attacks.json`; only what is missing there is run, everything with `--again`,
which takes the better part of an hour. `--page` runs nothing.
"""

import functools
import json
import sys
import tempfile
from pathlib import Path

import attacks_stock

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from attacks import pooled  # noqa: E402
from attacks.attack import read_attacks  # noqa: E402
from attacks.conftest import Attacked  # noqa: E402
from attacks.scene import Decoys, Target  # noqa: E402

from kerasdojo.confine import LAYERS  # noqa: E402

RECORD = ROOT / "tools" / "attacks.json"
PAGE = ROOT / "docs" / "attacks.md"
STOCK, OURS = "nbgrader", "kerasdojo"
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

Written by `python tools/attacks_table.py`, which runs every file of `tests/attacks/`.
**nbgrader**: for real, by `nbgrader autograde` with nbgrader's own `Execute` and a
course written as its manual says, hidden checks in its cells. Then through this engine
with every layer of confinement (`full+uid`, started as root), without a user of its own
(`full`), with one more layer left out, and with none.

`-` nothing gained; **score** points that were not deserved; **reached** it read or
changed something, or got past a limit; **lost** no grade for the whole notebook;
**hangs** not graded after some minutes. "not run" stands until the command is run again
on a machine that has time for it.

"""
NOTEBOOKS = """
## Notebooks that were tampered with

Both columns by `nbgrader autograde`; **kerasdojo** with the configuration that
`kerasdojo build` writes.

"""
FOOT = """
## What is not stopped

- Everything in the last columns, on a machine that offers nothing better:
  `kerasdojo doctor` says what is missing, every result says what was reached, and
  others' work is not graded there unless asked for by name. macOS and Windows confine
  nothing.
- What only the student's process can know (was the argument changed, is it the same
  object, what was printed) is what that process says. To lie about it takes more than
  to do it.
- A model that cannot be rebuilt, or takes the judge too much, is judged by its answers:
  a subclass may compute them in any way it likes.
- A few bits of each verdict: passed or not, which known mistake, no answer in time.
  Whatever a student changes, hidden inputs are drawn anew: what was learned is worth
  nothing then. A wrong answer that passes by luck may be tried again, so cap the number
  of submissions that are graded.
- Submissions can leave signs for later ones: when a file of Python was last read, what
  the system keeps in memory, how busy the machine is. So two students who mean to can
  hand bits on while they are graded, as they could by telephone. Nothing that is worth
  hiding is in their processes but hidden inputs, see above.
- Whether a file exists, how large it is and when it changed: Landlock guards what is
  read, not what is asked about a name that one knows.
- From the time until the next request a process can tell whether its answer passed, by
  a millisecond. It is the bit that the verdict tells anyway, and no check asks twice in
  a run. A second try, for who ran out of time, draws hidden inputs anew.
- The time of handing in is what `timestamp.txt` beside the notebook says, as nbgrader
  reads it: where students fill `submitted/` themselves, they fill that in, too.
- Hidden checks that draw nothing ask the same of everybody who has read them.
- Room that files take which were removed and are still open: 64 MiB for each open file,
  until the process ends.
- Time that is granted is time that can be wasted: a submission may use all of its
  seconds, and again where its model was too much for the judge; others go on meanwhile.
- Who can write to `submitted/` decides whose work it is: nbgrader believes the names of
  folders. Hard links from there to other submissions, or to files outside the course
  folder, are followed.
- Other accounts of the machine are kept out by file modes alone, not by this engine.
- Hard-coded answers of visible checks, somebody else's work, bugs of the kernel in the
  system calls that stay open, and side channels such as time.
- nbgrader's `Execute`, where it is put back.
"""


def main():
    """Run what is missing and write the page."""
    found = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    if "--again" in sys.argv:
        found = {}
    if "--page" not in sys.argv:
        run_missing(found)
    PAGE.write_text(page(found), encoding="utf-8")


def page(found):
    """Return the page for what was found."""
    attacks = read_attacks().values()
    cells = [a for a in attacks if a.kind == "cell"]
    notebooks = [a for a in attacks if a.kind != "cell"]
    text = HEAD + table(cells, [STOCK, *COLUMNS], found) + NOTEBOOKS
    return text + table(notebooks, [STOCK, OURS], found) + FOOT


def run_missing(found):
    """Run what is not in the record yet; keep it there as it comes."""

    def keep(column, name, word):
        print(column, name, word, file=sys.stderr, flush=True)
        found.setdefault(column, {})[name] = word
        RECORD.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n")

    def missing(column, kinds):
        known = found.get(column, {})
        attacks = read_attacks().values()
        return [a for a in attacks if a.kind in kinds and a.name not in known]

    if attacks := missing(STOCK, ("cell", "notebook")):
        attacks_stock.run(attacks, functools.partial(keep, STOCK))
    for title, layers in COLUMNS.items():
        if attacks := missing(title, ("cell",)):
            confined(attacks, layers, functools.partial(keep, title))
    if attacks := missing(OURS, ("notebook",)):
        tampered(attacks, functools.partial(keep, OURS))


def table(attacks, columns, found):
    """Return a table of attacks in Markdown."""
    lines = [
        "| attack | tries | " + " | ".join(columns) + " |",
        "| --- | --- |" + " --- |" * len(columns),
    ]
    for attack in attacks:
        words = [found.get(c, {}).get(attack.name, "not run") for c in columns]
        row = [attack.name.replace("_", " "), attack.tries, *words]
        lines.append("| " + " | ".join(row) + " |")
    return "\n".join(lines) + "\n"


def confined(attacks, layers, keep):
    """Run attacks through the engine with some layers."""
    with tempfile.TemporaryDirectory() as name:
        target = Target(Path(name, "target"))
        decoys = Decoys(Path(name, "decoys"))
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
    for attack in attacks:
        keep(attack.name, gained(attack, outcomes[attack.name]))


def gained(attack, outcome):
    """Return an outcome in one word."""
    if outcome.reached:
        return "**reached**"
    if outcome.score > attack.deserves:
        return "**score**"
    return "-" if outcome.score == attack.deserves else "less"


def tampered(attacks, keep):
    """Run changed notebooks through nbgrader with the configuration of ours."""
    with tempfile.TemporaryDirectory() as name:
        decoys = Decoys(Path(name, "decoys"))
        try:
            attacked = Attacked(Path(name, "own"), decoys, {a.name: a for a in attacks})
            for attack in attacks:
                keep(attack.name, word_of(attacked, attack))
        finally:
            decoys.close()


def word_of(attacked, attack):
    """Return what a changed notebook gained, in one word."""
    shown, page = attacked.shown(attack.name), attacked.page(attack.name)
    active = getattr(attack.module(), "FORBIDDEN", [])
    reached = any(text in shown for text in attacked.forbidden(attack))
    if reached or any(text in page for text in active) or attacked.decoys.harmed():
        return "**reached**"
    score = attacked.result(attack.name).score
    return "**score**" if score > attack.deserves else "-"


if __name__ == "__main__":
    main()

"""Damages notebooks of a whole class, and proves that nothing else is lost.

Usage: `python tools/corrupt [--cases 2000] [--seed 1] [--jobs 2] [CONCEPT...]`. Every
case is a student's notebook with one to three of the damages in `damages.py`. Classes
are graded by `kerasdojo autograde`. What was found is kept with `--record FILE`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from case import Case
from classes import Class, Verdicts, make_class
from damages import DAMAGES, damaged

NAMES = sorted(set(DAMAGES) - {"huge_outputs"})
HUGE = 0.01


def main() -> int:
    """Run cases of every concept that is named; exit code 1 if a promise broke."""
    options = _options()
    found = {}
    for concept in options.concepts:
        with tempfile.TemporaryDirectory(prefix="corrupt-") as folder:
            found[concept] = run(Path(folder), concept, options)
    if options.record:
        known = (
            json.loads(options.record.read_text()) if options.record.exists() else {}
        )
        text = json.dumps({**known, **found}, indent=1, ensure_ascii=False)
        options.record.write_text(text + "\n", encoding="utf-8")
    print(json.dumps({c: _summary(entry) for c, entry in found.items()}, indent=1))
    return int(any(entry["broken"] for entry in found.values()))


def run(folder: Path, concept: str, options: argparse.Namespace) -> dict[str, Any]:
    """Damage and grade a class again and again; return what was found."""
    start = time.perf_counter()
    size = min(options.students, options.cases)
    room = make_class(folder, concept, size, options.seed)
    before = baseline(room, options.jobs)
    counts: Counter[str] = Counter()
    units: Counter[str] = Counter()
    repairs: Counter[str] = Counter()
    broken: list[str] = []
    done = told = 0
    while done < options.cases:
        chosen = {
            student: choice(options.seed, done + number)
            for number, student in enumerate(room.notebooks)
            if done + number < options.cases
        }
        cases = {s: cased(room, s, *picked) for s, picked in chosen.items()}
        room.hand_in(cases)
        hashes = fingerprints(room.root)
        entries = room.grade(options.jobs)
        if fingerprints(room.root) != hashes:
            broken.append(f"cases from {done}: a submitted file was changed")
        for student, case in cases.items():
            number, names = chosen[student]
            counts.update(names)
            repairs.update(r["kind"] for r in entries[student]["repairs"])
            units.update(fates(case))
            broken += [
                f"case {number} ({student}, {', '.join(names)}): {what}"
                for what in problems(room, student, case, before, entries[student])
            ]
        done += len(cases)
        seconds = time.perf_counter() - start
        said = f"{concept}: {done} of {options.cases}, {len(broken)} broken"
        print(f"{said}, {seconds:.0f} s", file=sys.stderr, flush=True)
        print("\n".join(broken[told:]), file=sys.stderr, flush=True)
        told = len(broken)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "cases": done,
        "students": size,
        "seed": options.seed,
        "seconds": round(time.perf_counter() - start),
        "damages": dict(sorted(counts.items())),
        "answers": dict(sorted(units.items())),
        "repairs": dict(sorted(repairs.items())),
        "broken": broken,
    }


def baseline(room: Class, jobs: int) -> dict[str, Verdicts]:
    """Grade everybody's whole notebook; nothing may be reported as repaired."""
    cases = {student: cased(room, student, 0, []) for student in room.notebooks}
    room.hand_in(cases)
    for student, entry in room.grade(jobs).items():
        if entry["repairs"] or entry["state"] != "graded":
            raise RuntimeError(f"{student}: a whole notebook was repaired: {entry}")
    return {student: room.verdicts(student) for student in cases}


def choice(seed: int, number: int) -> tuple[int, list[str]]:
    """Return a case's number and its damages."""
    rng = Random(f"{seed}/{number}")
    names = rng.sample(NAMES, rng.choice((1, 1, 2, 2, 3)))
    return number, ["huge_outputs", *names[1:]] if rng.random() < HUGE else names


def cased(room: Class, student: str, number: int, names: list[str]) -> Case:
    """Return a student's notebook with damages done to it."""
    return damaged(room.case(student), names, Random(number))


def fates(case: Case) -> Counter[str]:
    """Count answers by what is promised about them."""
    lost, unsure = len(case.lost), len(case.unsure - case.lost)
    same = len(case.units) - lost - unsure
    return Counter({"same": same, "lost": lost, "free": unsure})


def problems(
    room: Class,
    student: str,
    case: Case,
    before: dict[str, Verdicts],
    entry: dict[str, Any],
) -> list[str]:
    """Return the promises that a graded case broke."""
    after, told = room.verdicts(student), room.told(student)
    found = []
    missing = {r["about"] for r in entry["repairs"] if r["kind"] == "missing"}
    for unit in sorted(case.units):
        scores = sum(score for _, score, _ in after[unit])
        if unit in case.lost:
            found += [f"{unit} scored {scores}"] if scores else []
            if unit not in missing and not _is_refused(entry):
                found.append(f"{unit} is lost and the instructor is not told")
            if not told or not (_is_refused(entry) or unit in told):
                found.append(f"{unit} is lost and the student is not told")
        elif unit not in case.unsure and after[unit] != before[student][unit]:
            found.append(f"{unit}: {before[student][unit]} became {after[unit]}")
    kinds = {repair["kind"] for repair in entry["repairs"]}
    if case.kinds - kinds and not _is_refused(entry):
        found.append(f"not reported: {sorted(case.kinds - kinds)} in {sorted(kinds)}")
    return found


def _is_refused(entry: dict[str, Any]) -> bool:
    """Whether the instructor is told that nothing could be read, and why."""
    return entry["state"] == "unreadable" and bool(entry["message"])


def fingerprints(root: Path) -> dict[str, str]:
    """Return the hashes of everything that was handed in."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((root / "submitted").rglob("*"))
        if path.is_file()
    }


def _summary(entry: dict[str, Any]) -> dict[str, Any]:
    return {**entry, "broken": entry["broken"][:40], "damages": len(entry["damages"])}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("concepts", nargs="*", default=["01_numbers"])
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--students", type=int, default=100, help="size of a class")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--record", type=Path, help="file to keep what was found in")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

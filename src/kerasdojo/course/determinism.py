"""Is a verdict the same tomorrow? The kept answers, graded again in other ways.

Each way has processes of its own, an order of its own, one or two judges, and a quiet
or a busy machine. Nothing but times may differ: not a point, not a word. Two things are
left out: what the student's own cells print, where a progress bar shows seconds, and
the sentence that work was graded again because the machine was busy, which is counted.

`docs/records/determinism.json` holds the last run over each concept::

    {CONCEPT: {"exercises": int, "answers": int, "checks": int,
               "runs": [{"seed", "jobs", "busy", "retried", "load", "seconds",
                         "cpu_seconds"}],
               "differences": [{"answer", "run", "where", "first", "now"}],
               "graders", "course": SHA-256, "versions": {...}}}

`load` is the machine's load average when the run ended, `busy` the number of processes
that did nothing but take processor time, `retried` the number of answers graded again.
"""

import contextlib
import dataclasses
import itertools
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kerasdojo.autograding import TRIED_AGAIN
from kerasdojo.course.audit import Case, Grading
from kerasdojo.course.model import Course
from kerasdojo.fingerprint import fingerprints, versions
from kerasdojo.result import CheckResult, Result

FILE = "docs/records/determinism.json"
_BUSY = "import os\nwhile os.getppid() == {parent}: sum(range(100_000))"


@dataclass(frozen=True)
class Way:
    """One way to grade everything.

    Args:
        seed: What the order follows from; 0 leaves it as it is.
        jobs: Answers graded at the same time.
        busy: Processes that keep the machine busy meanwhile.
    """

    seed: int
    jobs: int
    busy: int


@dataclass(frozen=True)
class Run:
    """What grading in one way took: seconds by the clock and of all processors."""

    seed: int
    jobs: int
    busy: int
    retried: int
    load: float
    seconds: float
    cpu_seconds: float


@dataclass(frozen=True)
class Difference:
    """Two runs that did not say the same about an answer.

    Args:
        answer: The answer's file.
        run: Number of the run that differs from the first.
        where: Exercise, check and field, or a field of the whole result.
        first: What the first run said.
        now: What this run said.
    """

    answer: str
    run: int
    where: str
    first: str
    now: str


@dataclass(frozen=True)
class Proof:
    """All runs over some answers, and where they differ."""

    cases: tuple[Case, ...]
    checks: int
    runs: tuple[Run, ...]
    differences: tuple[Difference, ...]


def ways(count: int) -> list[Way]:
    """Return that many ways: one job, then two, then both on a busy machine."""
    processors = os.cpu_count() or 1
    kinds = itertools.cycle(((1, 0), (2, 0), (2, processors), (1, processors)))
    return [Way(seed, *next(kinds)) for seed in range(count)]


def prove(
    cases: list[Case],
    chosen: list[Way],
    start: Callable[[int], contextlib.AbstractContextManager[Grading]],
) -> Proof:
    """Grade the answers in each way and compare with the first.

    Args:
        cases: The answers.
        chosen: The ways.
        start: Starts new processes for so many jobs.
    """
    runs: list[Run] = []
    first: dict[str, dict[str, str]] = {}
    differences: list[Difference] = []
    for number, way in enumerate(chosen, 1):
        run, results = grade(cases, way, start)
        runs.append(run)
        now = {file: told(result) for file, result in results.items()}
        first = first or now
        for file in sorted(now):
            differences += differing(file, number, first[file], now[file])
    checks = sum(len(case.exercise.checks) for case in cases)
    return Proof(tuple(cases), checks, tuple(runs), tuple(differences))


def grade(
    cases: list[Case],
    way: Way,
    start: Callable[[int], contextlib.AbstractContextManager[Grading]],
) -> tuple[Run, dict[str, Result]]:
    """Grade the answers in one way, in new processes."""
    order = list(cases)
    if way.seed:
        random.Random(way.seed).shuffle(order)
    begun = time.monotonic()
    with busy(way.busy), start(way.jobs) as pool:
        works = {case.file: case.submission for case in order}
        results = dict(pool.imap(works))
    cpu_seconds = sum(result.cpu_seconds for result in results.values())
    seconds = time.monotonic() - begun
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    notes = [result.note.en for result in results.values() if result.note]
    retried = sum(note.startswith(TRIED_AGAIN.en) for note in notes)
    costs = (round(load, 2), round(seconds, 1), round(cpu_seconds, 1))
    return Run(way.seed, way.jobs, way.busy, retried, *costs), results


@contextlib.contextmanager
def busy(count: int) -> Iterator[None]:
    """Keep so many processors busy; the processes end with this one."""
    command = [sys.executable, "-I", "-c", _BUSY.format(parent=os.getpid())]
    started = [subprocess.Popen(command) for _ in range(count)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def told(result: Result) -> dict[str, str]:
    """Return everything a result says, but for times, each entry by its place."""
    note = result.note.en.removeprefix(TRIED_AGAIN.en).strip() if result.note else ""
    found = {"note": note, "isolation": result.isolation}
    for exercise in result.exercises:
        for check in exercise.checks:
            found |= {
                f"{exercise.exercise} {check.check} {name}": repr(getattr(check, name))
                for name in _SAID
            }
    return found


_SAID = [field.name for field in dataclasses.fields(CheckResult) if field.compare]


def differing(
    file: str, run: int, first: dict[str, str], now: dict[str, str]
) -> list[Difference]:
    """Return the places in which two runs say something else about an answer."""
    places = [place for place in first | now if first.get(place) != now.get(place)]
    return [
        Difference(file, run, place, first.get(place, ""), now.get(place, ""))
        for place in places
    ]


def keep(course: Course, concept_id: str, proof: Proof) -> Path:
    """Write what was found about a concept to the record; return its file."""
    path = course.root / FILE
    tree = records(path) | {concept_id: as_json(course, concept_id, proof)}
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(dict(sorted(tree.items())), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def records(path: Path) -> dict[str, Any]:
    """Return the record; nothing where there is none yet."""
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def as_json(course: Course, concept_id: str, proof: Proof) -> dict[str, Any]:
    """Return what was found about a concept as the record keeps it."""
    return {
        "exercises": len({case.exercise.name for case in proof.cases}),
        "answers": len(proof.cases),
        "checks": proof.checks,
        "runs": [asdict(run) for run in proof.runs],
        "differences": [asdict(entry) for entry in proof.differences],
        **fingerprints(course, concept_id),
        "versions": versions(),
    }

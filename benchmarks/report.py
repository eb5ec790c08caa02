"""What a report finds in classes whose truth is known.

`python -m benchmarks.report classes [SEEDS]` makes classes of 200 students over all
concepts, one for each seed, and prints what the report on each cost, what it found of
what was planted, and whom or what it named without a reason.

`python -m benchmarks.report items [CLASSES]` makes many classes of one concept with one
wrong key each, and prints how often the item is flagged, and how often another one is.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from kerasdojo.course import locate
from kerasdojo.demo.simulated import Drawn, Plan, Truth, draw_class, simulate
from kerasdojo.quiz.written import QUIZ
from kerasdojo.report.facts import ClassFacts
from kerasdojo.report.items import ALARMS, analyse_concept
from kerasdojo.report.page import render
from kerasdojo.report.rows import SCHEMAS, Rows
from kerasdojo.report.summary import read_facts

SIZES = (12, 20, 30, 60, 120, 200)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("classes", "items"))
    parser.add_argument("count", nargs="?", type=int)
    options = parser.parse_args()
    if options.what == "classes":
        whole_classes(options.count or 10)
    else:
        bad_items(options.count or 200)


def whole_classes(seeds: int) -> None:
    """Print what reports on whole classes find."""
    for seed in range(seeds):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "course"
            truth = simulate(locate(), root, Plan(seed=seed))
            start = time.process_time()
            facts = read_facts(root)
            size = len(render(facts, "en")) / 1e6
            cost = time.process_time() - start
        print(f"seed {seed}: {cost:.1f} s CPU, {size:.1f} MB,", compare(facts, truth))
        sys.stdout.flush()


def compare(facts: ClassFacts, truth: Truth) -> dict[str, object]:
    """Return what was found, as "found of planted", and what was not planted."""
    stuck = {
        (student.student_id, entry.concept, entry.exercise)
        for student in facts.students
        for entry in student.stuck
    }
    silent = {
        student.student_id
        for student in facts.at_risk
        if "silent" in {reason.kind for reason in student.reasons}
    }
    stopped = {p.id for p in truth.people if p.concepts <= len(facts.concepts) - 2}
    alarms = {(concept.concept, entry.item) for concept, entry in facts.alarms}
    keys = {
        (concept.concept, entry.item)
        for concept, entry in facts.alarms
        if "key" in entry.flags
    }
    fine = {p.id for p in truth.people if p.profile == "strong"}
    planted = set(truth.wrong_keys)
    return {
        "stuck": _of(stuck, set(truth.stuck)),
        "stopped": _of(silent, stopped),
        "wrong key called so": _of(keys, planted),
        "wrong key flagged": f"{len(alarms & planted)} of {len(planted)}",
        "others flagged": len(alarms - planted),
        "named": sorted((stuck - set(truth.stuck)) | (silent - stopped)),
        "strong students listed": len({s.student_id for s in facts.at_risk} & fine),
        "listed": len(facts.at_risk),
    }


def _of(found: set[object], planted: set[object]) -> str:
    return f"{len(found & planted)} of {len(planted)} (+{len(found - planted)})"


def bad_items(classes: int) -> None:
    """Print how often the wrong key of a class is found, by size of the class."""
    course = locate()
    names = course.concept_ids
    for size in SIZES:
        count: Counter[str] = Counter()
        for seed in range(classes):
            plan = Plan(size, seed, (names[seed % len(names)],))
            count.update(_flags(draw_class(course, plan)))
        bad, good = count["bad"], count["good"]
        print(
            f"{size:4} students: key {count['bad key'] / bad:.0%}, "
            f"any flag {count['bad any'] / bad:.0%} of {bad} wrong keys; "
            f"falsely key {count['good key'] / good:.2%}, "
            f"apart {count['good apart'] / good:.2%}, "
            f"hard {count['good hard'] / good:.2%} of {good} others",
            flush=True,
        )


def _flags(drawn: Drawn) -> Iterator[str]:
    [concept] = {material.concept.id for material in drawn.materials}
    empty = {name: pl.DataFrame(schema=schema) for name, schema in SCHEMAS.items()}
    rows = Rows(**{**empty, "items": pl.DataFrame(list(_items(drawn)))})
    # Refused below the minimum, which these figures are there to justify.
    for entry in analyse_concept(rows, concept, least=1).items:
        planted = (concept, entry.item) in drawn.truth.wrong_keys
        kind = "bad" if planted and entry.exercise == QUIZ else "good"
        yield kind
        yield from (f"{kind} {flag}" for flag in entry.flags)
        if set(ALARMS).intersection(entry.flags):
            yield f"{kind} any"


def _items(drawn: Drawn) -> Iterator[dict[str, object]]:
    for entry in drawn.entries:
        first = entry.work.results[0]
        checks = [(e.exercise, c) for e in first.exercises for c in e.checks]
        for place, (exercise, check) in enumerate(checks):
            yield {
                "student_id": entry.person.id,
                "concept": first.concept,
                "exercise": exercise,
                "item": check.check,
                "kind": "check",
                "place": place,
                "max_score": float(check.points),
                "first_score": check.score,
                "first_status": check.status,
            }


if __name__ == "__main__":
    sys.exit(main())

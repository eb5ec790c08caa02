"""Who is found in classes in which somebody copies, and who is accused falsely.

`python -m benchmarks.similar [SEEDS] [--students N]` draws a class over all concepts
for each seed. Of every fifty students one hands in somebody else's answers, with every
name changed and three pairs of lines swapped.
"""

from __future__ import annotations

import argparse
import functools
import time

import numpy as np

from kerasdojo.course import locate
from kerasdojo.demo.simulated import Drawn, Plan, draw_class
from kerasdojo.demo.simulated.disguise import disguised
from kerasdojo.similarity import find_pairs
from kerasdojo.similarity.prints import Prints

Works = dict[str, dict[str, dict[str, str]]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", nargs="?", type=int, default=10)
    parser.add_argument("--students", type=int, default=200)
    options = parser.parse_args()
    course = locate()
    stubs = {e.name: course.stub(e) or "" for e in course.exercises}
    for seed in range(options.seeds):
        plan = Plan(students=options.students, seed=seed, wrong_key=False, logs=False)
        drawn = draw_class(course, plan)
        start = time.process_time()
        found = find_pairs(handed_in(drawn, seed), stubs)
        cost = time.process_time() - start
        named = {frozenset(pair.students) for pair in found.pairs}
        planted = {frozenset(pair) for pair in drawn.truth.copies}
        share = f"{len(planted & named)} of {len(planted)} copiers found"
        print(seed, share, f"{len(named - planted)} others", f"{cost:.1f} s CPU")


def handed_in(drawn: Drawn, seed: int) -> Works:
    """Return everybody's code by assignment, student and exercise."""
    generator = np.random.default_rng(seed)
    copiers = {copier for copier, _ in drawn.truth.copies}
    works: Works = {}
    for entry in drawn.entries:
        own = {n: a.source for n, a in entry.work.answers.items() if a.source}
        if entry.person.id in copiers:
            own = {name: disguised(code, generator) for name, code in own.items()}
        works.setdefault(entry.material.concept.id, {})[entry.person.id] = own
    return works


if __name__ == "__main__":
    # Simulated students write the same sources again and again.
    Prints.of = functools.cache(Prints.of)
    main()

"""Feeds one reader what hypothesis makes of its corpus, and shrinks what it finds.

Usage: `python tools/fuzz/properties.py models 200`, for 200 inputs of each kind; with a
third argument, its seed.
"""

import json
import sys

import targets
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from watch import watched

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
TREES = st.recursive(
    LEAVES,
    lambda trees: st.lists(trees) | st.dictionaries(st.text(max_size=9), trees),
    max_leaves=30,
)


def inputs(name):
    """Return the strategies of a target's inputs, by name."""
    own = st.sampled_from(targets.inputs(name))
    return {
        "bytes": st.binary(max_size=2000),
        "trees": TREES.map(lambda tree: json.dumps(tree).encode()),
        "mutants": st.builds(
            lambda data, other, rng: targets.mutant(name, data, other, rng) or data,
            own,
            own,
            st.randoms(use_true_random=False),
        ),
    }


def check(name, examples, number=0):
    """Run one target over generated inputs; return how many."""
    targets.preload(name)
    target = targets.TARGETS[name]
    target = watched(target) if name == "models" else target
    count = 0

    def read(data):
        nonlocal count
        count += 1
        target(data)

    checks = list(HealthCheck)
    bounds = settings(
        max_examples=examples,
        deadline=20_000,
        database=None,
        suppress_health_check=checks,
    )
    for strategy in inputs(name).values():
        seed(number)(bounds(given(strategy)(read)))()
    return count


if __name__ == "__main__":
    name, *numbers = sys.argv[1:]
    print(json.dumps({name: check(name, *map(int, numbers))}))

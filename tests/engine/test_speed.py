"""Speed settings change how long training takes, not what it gives."""

import functools
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kerasdojo.autograding import Pool
from kerasdojo.course import course_at
from kerasdojo.course.audit import cases_of
from kerasdojo.course.determinism import Way, grade, told
from kerasdojo.processes.environment import child_environment

FULL = bool(os.environ.get("KERASDOJO_FULL"))
pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(4000 if FULL else 400)]

HERE = Path(__file__).parent
EXACT = {"KERASDOJO_EXACT": "1"}
COURSE = course_at(Path(__file__).parents[2])
ANSWERS = 2000 if FULL else 24


def printed_by(program: str, *arguments: str, **variables: str) -> Any:
    process = subprocess.run(
        [sys.executable, "-I", str(HERE / program), *arguments],
        env={**child_environment(), **variables},
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(process.stdout.splitlines()[-1])


def train(*arguments: str, **variables: str) -> tuple[dict[str, list[str]], int]:
    results, traces = printed_by("train_models.py", *arguments, **variables)
    return results, traces


@pytest.fixture(scope="module")
def fast():
    return train()


def test_what_replaces_methods_of_keras_leaves_every_bit_alone(fast) -> None:
    results, traces = fast
    usual, usual_traces = train("no rewriting", **EXACT)
    for case, bits in results.items():
        assert bits == usual[case], case
    assert traces < usual_traces


def test_graphs_that_are_not_rewritten_round_alike(fast) -> None:
    exact, _ = train(**EXACT)
    for case, bits in fast[0].items():
        found, expected = (
            [float.fromhex(b) for b in part] for part in (bits, exact[case])
        )
        np.testing.assert_allclose(found, expected, rtol=2e-6, atol=1e-6, err_msg=case)


def test_layers_keep_the_same_books() -> None:
    fast, usual = printed_by("build_layers.py"), printed_by("build_layers.py", **EXACT)
    assert fast == usual


def test_verdicts_are_the_same_without_any_of_it(monkeypatch) -> None:
    exercises = [each for concept in COURSE.concepts for each in concept.exercises]
    cases = [case for each in exercises for case in cases_of(COURSE, each)]
    drawn = random.Random(4).sample(cases, min(ANSWERS, len(cases)))
    start = functools.partial(Pool, COURSE)
    _, fast = grade(drawn, Way(seed=0, jobs=2, busy=0), start)
    monkeypatch.setenv(*next(iter(EXACT.items())))
    _, exact = grade(drawn, Way(seed=0, jobs=2, busy=0), start)
    for file, result in fast.items():
        assert told(result) == told(exact[file]), file

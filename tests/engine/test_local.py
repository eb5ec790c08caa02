"""Checks on a live namespace give the verdicts of the judge."""

import random

import keras
import numpy as np
import pytest
from engine.probe import CONCEPT, RIGHT_FIRST, RIGHT_SECOND, work

from kerasdojo.autograding import Pool
from kerasdojo.course import Course
from kerasdojo.local import grade_check, grade_exercise

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(120)]

WORKS = [
    (RIGHT_FIRST, RIGHT_SECOND),
    ("def first(x): return 2 * x + 1", "def second(x): return None"),
    ("def first(x): return 1 / 0", "import warnings; warnings.warn('noisy')"),
    ("def first(x):\n    raise NotImplementedError\n", RIGHT_SECOND),
    ("def first(x): return 2 * x if x < 9 else x", "def second(x): return [2., 4.]"),
]


@pytest.mark.parametrize("sources", WORKS, ids=range(len(WORKS)))
@pytest.mark.filterwarnings("ignore:noisy")
def test_live_and_judged_verdicts_agree(
    probe: Course, pool: Pool, sources: tuple[str, str]
) -> None:
    judged = pool.grade(work(*sources))
    namespace: dict[str, object] = {}
    for source in sources:
        exec(source, namespace)
    concept = probe.concept(CONCEPT)
    for exercise in judged.exercises:
        for expected in exercise.checks:
            live = grade_check(
                concept,
                exercise.exercise,
                expected.check,
                namespace,
                course=probe,
                student_id="s1",
                secret=b"secret",
                sources=sources,
            )
            found = (live.status, live.score, live.misconception, live.advice)
            assert found == (
                expected.status,
                expected.score,
                expected.misconception,
                expected.advice,
            )


def test_a_check_that_is_not_installed_is_an_error(probe: Course) -> None:
    concept = probe.concept(CONCEPT)
    with pytest.raises(KeyError, match="not installed"):
        grade_check(concept, "first", "nobody", {}, course=probe)


def test_checking_leaves_a_notebook_as_it_was(probe: Course) -> None:
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    before = model.get_weights()[0].copy()
    source = (
        "def first(x):\n"
        "    global calls\n"
        "    calls = 'changed'\n"
        "    model.set_weights([w * 0 for w in model.get_weights()])\n"
        "    return 2 * x\n"
    )
    namespace: dict[str, object] = {"model": model, "calls": "mine"}
    exec(source, namespace)
    names = set(namespace)
    concept = probe.concept(CONCEPT)
    random.seed(1)
    entry = concept.exercise("first")
    result, seconds = grade_exercise(
        concept, entry, namespace, course=probe, sources=[source]
    )
    drawn = random.random()
    assert result.status in ("passed", "failed")
    assert seconds > 0
    assert set(namespace) == names
    assert namespace["calls"] == "mine"
    np.testing.assert_array_equal(model.get_weights()[0], before)
    random.seed(1)
    assert random.random() == drawn


def test_an_exercise_nobody_began_is_not_attempted(probe: Course) -> None:
    concept = probe.concept(CONCEPT)
    entry = concept.exercise("first")
    result, _ = grade_exercise(concept, entry, {}, course=probe, begun=False)
    assert result.status == "not_attempted"

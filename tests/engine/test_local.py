"""Checks on a live namespace give the verdicts of the judge."""

import pytest
from engine.probe import CONCEPT, RIGHT_FIRST, RIGHT_SECOND, work

from kerasdojo.autograding import Pool
from kerasdojo.course import Course
from kerasdojo.local import grade_check

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

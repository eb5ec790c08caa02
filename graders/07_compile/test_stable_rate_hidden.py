"""Hidden checks of stable_rate."""

import numpy as np

from kerasdojo import expect


def expect_rate(submission, x, misconception):
    """Fail unless the rate is within 5 % of 1 / largest eigenvalue of mean(x x^T)."""
    right = len(x) / np.linalg.norm(x, 2) ** 2
    found = expect.array(submission.stable_rate(x), ndim=0)
    expect.that(
        np.isclose(found, right, rtol=0.05),
        en="The rate is off for numbers of this size; look at every range of rates.",
        ko="이런 크기의 수에서는 학습률이 틀립니다. 학습률을 모든 범위에서 찾으세요.",
        misconception=misconception,
    )


def test_small_numbers(submission, rng):
    x = rng.uniform(0.1, 0.2, size=(5, 2))
    expect_rate(submission, x, "narrow_search")


def test_large_numbers(submission, rng):
    x = rng.choice([-1, 1], size=(3, 6)) * rng.uniform(9, 14.5, size=(3, 6))
    expect_rate(submission, x, "coarse_search")

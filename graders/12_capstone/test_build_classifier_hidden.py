"""Hidden checks of build_classifier."""

import numpy as np

from kerasdojo import expect


def start(submission, seed):
    """Return the starting weights in one row."""
    model = expect.model(submission.build_classifier(seed))
    model(np.zeros((1, 8, 8), "float32"))
    return np.concatenate([expect.array(w).ravel() for w in model.get_weights()])


def test_seed(submission, rng):
    seed = int(rng.integers(1, 1000))
    first, other, again = (start(submission, s) for s in (seed, seed + 1, seed))
    expect_repeatable(np.array_equal(first, again), np.array_equal(first, other))


def expect_repeatable(same, unseeded):
    expect.that(
        same,
        en="The same seed gives other weights.",
        ko="시드가 같은데 가중치가 다릅니다.",
        misconception="not_reproducible",
    )
    expect.that(
        not unseeded,
        en="Another seed gives the same weights.",
        ko="시드가 다른데 가중치가 같습니다.",
        misconception="ignores_seed",
    )

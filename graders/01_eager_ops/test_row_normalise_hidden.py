"""Hidden checks of row_normalise."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def test_negatives(submission, rng):
    for shape in [(4, 3), (1, 5), (6, 1)]:
        x = rng.uniform(-1.0, 1.0, size=shape).astype("float32")
        # The last entry lifts every sum well above 0.
        x[:, -1] = 1.5 * shape[1]
        absolute = np.abs(x).sum(axis=1, keepdims=True)
        exact = x / x.sum(axis=1, keepdims=True)
        mistakes = {"absolute_sum": x / absolute, "drops_shape": np.squeeze(exact)}
        for value in [x, tf.constant(x)]:
            expect.close(submission.row_normalise(value), exact, mistakes=mistakes)


def test_large_integers(submission, rng):
    x = rng.integers(900_000_000, 1_500_000_000, size=(3, 4)).astype("int32")
    wrapped = x.sum(axis=1, keepdims=True, dtype="int32")
    expect.close(
        submission.row_normalise(tf.constant(x)),
        x / x.sum(axis=1, keepdims=True, dtype="float64"),
        mistakes={"integer_overflow": x / wrapped.astype("float64")},
    )

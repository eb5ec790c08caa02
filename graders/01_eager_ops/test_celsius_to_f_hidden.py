"""Hidden checks of celsius_to_f."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect

PYTHON = (int, float, list, tuple)


def test_any_input(submission, rng):
    array = rng.normal(scale=40, size=(2, 3, 2))
    whole = rng.integers(-50, 150, size=(1, 4))
    number = int(rng.integers(1, 40))
    for t in [number, number + 0.5, array, whole, np.float32(12.5), array[:1]]:
        exact = 1.8 * np.asarray(t) + 32
        value = submission.celsius_to_f(t)
        expect.close(value, exact, mistakes={"drops_shape": np.squeeze(exact)})
        mistakes = {"returned_python": PYTHON, "returned_numpy": np.generic}
        expect.kind(value, tf.Tensor, mistakes=mistakes)


def test_unchanged(submission, rng):
    for dtype in ["float32", "float64"]:
        t = rng.normal(scale=30, size=(3, 2)).astype(dtype)
        outcome = submission.call("celsius_to_f", t)
        expect.unchanged(outcome.args[0], t, misconception="mutates_input")

"""Hidden checks of celsius_to_f."""

import numpy as np

from kerasdojo import expect


def test_any_input(submission, rng):
    t = rng.normal(scale=40, size=(2, 3, 2))
    whole = rng.integers(-50, 150, size=(1, 4))
    number = int(rng.integers(1, 40))
    for value in [number, number + 0.5, t, whole, np.float32(12.5), t[:1, :1]]:
        exact = 1.8 * np.asarray(value) + 32
        expect.close(
            submission.celsius_to_f(value),
            exact,
            mistakes={"drops_shape": np.squeeze(exact), "rounded": np.round(exact)},
        )


def test_unchanged(submission, rng):
    for dtype in ["float32", "float64"]:
        t = rng.normal(scale=30, size=(3, 2)).astype(dtype)
        outcome = submission.call("celsius_to_f", t)
        expect.unchanged(outcome.args[0], t, misconception="mutates_input")

"""Hidden checks of activate."""

import numpy as np

from kerasdojo import expect

EXTREMES = {
    "sigmoid": lambda x: 0.5 + 0.5 * np.tanh(x / 2),
    "tanh": np.tanh,
    "relu": lambda x: np.maximum(x, 0),
    "linear": lambda x: x,
}


def test_extremes(submission, rng):
    sizes = rng.uniform(800, 1000, size=5)
    x = np.concatenate([sizes, -sizes, [0, 1]]).astype("float32").reshape(2, 3, 2)
    for name, function in EXTREMES.items():
        out = expect.array(submission.activate(x, name))
        # Small values passed before: what goes wrong here goes wrong with exp.
        expect.shape(out, x.shape)
        expect.close(out, function(x), mistakes={"exp_overflow": out})


def test_input_unchanged(submission, rng):
    x = rng.normal(size=(2, 7)).astype("float32")
    for name in EXTREMES:
        outcome = submission.call("activate", x, name)
        expect.unchanged(outcome.args[0], x, misconception="mutates_input")

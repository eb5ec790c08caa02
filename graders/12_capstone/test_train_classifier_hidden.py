"""Hidden checks of train_classifier."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def untrained(rng):
    """Return a small model, and the kernel row of the pixel (0, 0)."""
    head = [layers.Flatten(), layers.Dense(10, activation="softmax")]
    model = keras.Sequential([keras.Input((8, 8)), *head])
    kernel = rng.normal(size=(64, 10), scale=0.1)
    model.set_weights([kernel, np.zeros(10)])
    return model, kernel[0]


def test_validation_kept_out(submission, rng):
    model, row = untrained(rng)
    x = rng.uniform(size=(48, 8, 8)).astype("float32")
    y = rng.integers(0, 10, 48)
    # Only validation images have a bright corner: training must not notice it.
    x[:32, 0, 0], x[32:, 0, 0] = 0, 1
    arrays = (x[:32], y[:32], x[32:], y[32:])
    out = submission.call("train_classifier", model, *arrays)
    after = expect.model(out.args[0])
    expect.untouched_by(after, (0, row), misconception="trains_on_validation")
    for found, before in zip(out.args[1:], arrays, strict=True):
        expect.unchanged(found, before, misconception="mutates_input")

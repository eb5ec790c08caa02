"""Hidden checks of small_model."""

import functools

import keras
from keras import layers

from kerasdojo import expect


@functools.cache
def reference():
    hidden = layers.Dense(32, activation="relu")
    out = layers.Dense(10, activation="softmax")
    return keras.Sequential([keras.Input((8, 8)), layers.Flatten(), hidden, out])


def test_outputs(submission, rng):
    x = rng.normal(size=(3, 8, 8)).astype("float32")
    expect.same_outputs(submission.small_model(), reference(), x, rng=rng)

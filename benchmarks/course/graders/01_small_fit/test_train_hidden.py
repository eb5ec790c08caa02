"""Hidden checks of train."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def test_steps(submission, rng):
    model = keras.Sequential(
        [keras.Input((8, 8)), layers.Flatten(), layers.Dense(10, "softmax")]
    )
    x = rng.normal(size=(70, 8, 8)).astype("float32")
    y = np.arange(70) % 10
    trained = submission.call("train", model, x, y).args[0]
    expect.equal(int(trained.optimizer.iterations), 9)

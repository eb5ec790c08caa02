"""Hidden checks of series_model."""

from functools import cache

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


@cache
def reference(steps, features, units):
    body = [layers.LSTM(units, return_sequences=True), layers.LSTM(units)]
    return keras.Sequential([keras.Input((steps, features)), *body, layers.Dense(1)])


def test_other_sizes(submission, rng):
    for args in ((3, 5, 2), (1, 1, 6)):
        steps, features, _ = args
        x = rng.normal(size=(2, steps, features)).astype("float32")
        model = expect.model(submission.series_model(*args))
        model(x)
        shapes = [np.shape(weight) for weight in model.get_weights()]
        right = [w.shape for w in reference(*args).get_weights()]
        fixed = [w.shape for w in reference(steps, features, 3).get_weights()]
        expect.equal(shapes, right, {"fixed_sizes": fixed})
        expect.same_outputs(model, reference(*args), x, rng=rng)

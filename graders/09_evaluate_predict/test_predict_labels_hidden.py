"""Hidden checks of predict_labels."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def network(rng, shape, units, activation):
    """Return a small classifier with known weights."""
    # Without bias both classes of one column occur.
    dense = layers.Dense(units, activation=activation, use_bias=units > 1)
    model = keras.Sequential([keras.Input(shape), layers.Flatten(), dense])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    # Eager: no graph to trace for a handful of rows.
    model.compile("sgd", "mse", run_eagerly=True)
    return model


def test_one_sample(submission, rng):
    for units, activation in ((1, "sigmoid"), (3, "softmax")):
        model = network(rng, (5,), units, activation)
        x = rng.normal(size=(1, 5)).astype("float32")
        output = np.asarray(model(x))[0]
        right = output.argmax() if units > 1 else int(output[0] > 0.5)
        labels = submission.predict_labels(model, x)
        expect.shape(labels, (1,), mistakes={"squeezed": ()})
        expect.close(labels, [right])


def test_two_classes(submission, rng):
    model = network(rng, (3, 2), 2, "softmax")
    x = rng.normal(size=(24, 3, 2)).astype("float32")
    right = np.asarray(model(x)).argmax(axis=1)
    labels = submission.predict_labels(model, x)
    mistakes = {"wrong_axis": (2,), "kept_columns": (24, 2), "kept_column": (24, 1)}
    expect.shape(labels, (24,), mistakes=mistakes)
    expect.close(labels, right, mistakes={"first_column": 1 - right})

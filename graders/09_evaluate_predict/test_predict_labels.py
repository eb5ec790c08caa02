"""Checks of predict_labels."""

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


def require_integers(labels):
    """Fail unless the labels, known to be numbers, are whole numbers by type."""
    dtype = np.asarray(labels).dtype
    expect.that(
        dtype.kind in "iu",
        en=f"The labels have the dtype {dtype}. Expected whole numbers.",
        ko=f"클래스 번호의 dtype이 {dtype}입니다. 정수여야 합니다.",
        misconception="not_integers",
    )


def test_form(submission, rng):
    model = network(rng, (4,), 3, "softmax")
    x = rng.normal(size=(7, 4)).astype("float32")
    labels = submission.predict_labels(model, x)
    mistakes = {"wrong_axis": (3,), "kept_columns": (7, 3), "kept_column": (7, 1)}
    expect.shape(labels, (7,), mistakes=mistakes)
    require_integers(labels)


def test_many_classes(submission, rng):
    model = network(rng, (4,), 6, "softmax")
    x = rng.normal(size=(40, 4)).astype("float32")
    outputs = np.asarray(model(x))
    right = outputs.argmax(axis=1)
    mistakes = {
        "threshold_multi": (outputs > 0.5).argmax(axis=1),
        "starts_at_one": right + 1,
        "argmin": outputs.argmin(axis=1),
    }
    expect.close(submission.predict_labels(model, x), right, mistakes=mistakes)


def test_one_column(submission, rng):
    model = network(rng, (3,), 1, "sigmoid")
    x = rng.normal(size=(30, 3)).astype("float32")
    right = (np.asarray(model(x))[:, 0] > 0.5).astype(int)
    labels = submission.predict_labels(model, x)
    expect.shape(labels, (30,), mistakes={"kept_column": (30, 1), "squeezed": ()})
    mistakes = {"argmax_one_column": 0 * right, "reversed_labels": 1 - right}
    expect.close(labels, right, mistakes=mistakes)
    require_integers(labels)

"""Hidden checks of find_preprocessing."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def drawn(rng, p):
    """Return classes drawn from the rows of p, evenly rather than by pure chance."""
    ranks = np.argsort(-p, axis=1)
    sums = np.take_along_axis(p, ranks, axis=1).cumsum(axis=1)
    # Multiples of the golden ratio fill the range from 0 to 1 without clusters.
    levels = np.empty(len(p))
    levels[np.argsort(p.max(axis=1))] = (
        0.618034 * np.arange(len(p)) + rng.random()
    ) % 1
    chosen = np.minimum((sums < levels[:, None]).sum(axis=1), p.shape[1] - 1)
    return ranks[np.arange(len(p)), chosen]


def trained(rng, x, use_bias=False):
    """Return a model that knows how sure to be on x, and true classes for x."""
    dense = layers.Dense(4, activation="softmax", use_bias=use_bias)
    model = keras.Sequential([keras.Input(x.shape[1:]), layers.Flatten(), dense])
    flat = x.reshape(len(x), -1)
    kernel = rng.normal(size=(flat.shape[1], 4))
    bias = [rng.normal(size=4)] if use_bias else []
    model.set_weights([1.2 * kernel / np.std(flat @ kernel), *bias])
    loss = "sparse_categorical_crossentropy"
    model.compile("sgd", loss, metrics=["accuracy"], run_eagerly=True)
    return model, drawn(rng, np.asarray(model(x), dtype=float))


def samples(rng, shape=(6,)):
    """Return standard normal samples."""
    return rng.normal(size=(96, *shape)).astype("float32")


def test_least_sure(submission, rng):
    x = samples(rng)
    model, y = trained(rng, x)
    versions = {"a": 6 * x, "b": x, "c": 3 * x}
    order = order_of_rows(model, versions, y)
    versions = {name: v[order] for name, v in versions.items()}
    mistakes = {"accuracy_only": "a", "first_row_only": "c"}
    found = submission.find_preprocessing(model, versions, y[order])
    expect.equal(found, "b", mistakes=mistakes)


def order_of_rows(model, versions, y):
    """Return an order whose first rows would speak for version c."""
    rows = np.arange(len(y))
    a, b, c = (np.log(np.asarray(model(v))[rows, y]) for v in versions.values())
    return np.argsort(np.maximum(a, b) - c)


def test_other_kinds(submission, rng):
    x = samples(rng, (4, 3))
    model, y = trained(rng, x, use_bias=True)
    versions = {
        "raw": x[:, :, ::-1],
        "mirrored": x,
        "shifted": x + 2,
    }
    found = submission.find_preprocessing(model, versions, y)
    expect.equal(found, "mirrored")

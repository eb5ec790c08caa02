"""Checks of find_preprocessing."""

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


def trained(rng, x):
    """Return a model that knows how sure to be on x, and true classes for x.

    The classes are drawn from the model's own probabilities, so that no training is
    needed. Without bias a factor on x leaves the most probable class as it is.
    """
    dense = layers.Dense(4, activation="softmax", use_bias=False)
    model = keras.Sequential([keras.Input((6,)), dense])
    kernel = rng.normal(size=(6, 4))
    model.set_weights([1.2 * kernel / np.std(x @ kernel)])
    loss = "sparse_categorical_crossentropy"
    model.compile("sgd", loss, metrics=["accuracy"], run_eagerly=True)
    return model, drawn(rng, np.asarray(model(x), dtype=float))


def fair_first(model, versions, name, y):
    """Return versions and classes in an order whose first row speaks for `name`."""
    rows = np.arange(len(y))
    p = {key: np.asarray(model(x))[rows, y] for key, x in versions.items()}
    right = p.pop(name)
    order = np.argsort(np.maximum.reduce(list(p.values())) - right)
    return {key: x[order] for key, x in versions.items()}, y[order]


def test_form(submission, rng):
    x = rng.normal(size=(96, 6)).astype("float32")
    model, y = trained(rng, x)
    versions = {"unit": x, "raw": 5 * x}
    out = submission.call("find_preprocessing", model, versions, y)
    found, weights = out.value, expect.array(out.args[0].get_weights()[0])
    expect.unchanged(weights, model.get_weights()[0], misconception="trains_model")
    expect.that(
        isinstance(found, str) and found in versions,
        en=f"Found a value of type {type(found).__name__}. Expected a key of versions.",
        ko=f"반환값의 자료형이 {type(found).__name__}입니다. versions의 키여야 합니다.",
        misconception="returned_index",
    )


def test_same_accuracy(submission, rng):
    x = 4 * rng.normal(size=(96, 6)).astype("float32")
    model, y = trained(rng, x)
    versions = {"halved": 3 * x, "raw": 6 * x, "by_six": x, "by_24": x / 4}
    versions, y = fair_first(model, versions, "by_six", y)
    mistakes = {
        "accuracy_only": "halved",
        "most_confident": "raw",
        "least_confident": "by_24",
    }
    found = submission.find_preprocessing(model, versions, y)
    expect.equal(found, "by_six", mistakes=mistakes)


def test_surest(submission, rng):
    x = 9 * rng.normal(size=(96, 6)).astype("float32")
    model, y = trained(rng, x)
    versions = {"c": x / 9, "b": x / 3, "a": x}
    versions, y = fair_first(model, versions, "a", y)
    mistakes = {"accuracy_only": "c", "looks_at_data": "b"}
    found = submission.find_preprocessing(model, versions, y)
    expect.equal(found, "a", mistakes=mistakes)

"""Checks of score_report."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

ROWS = {"train": 20, "validation": 8, "test": 11}


def classifier(rng, shape, metrics):
    """Return a small compiled classifier of three classes with known weights."""
    model = keras.Sequential(
        [keras.Input(shape), layers.Flatten(), layers.Dense(3, activation="softmax")]
    )
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    loss = "sparse_categorical_crossentropy"
    # Eager: no graph to trace for a handful of rows.
    model.compile("sgd", loss, metrics=metrics, run_eagerly=True)
    return model


def top2():
    """Return a second metric, larger than accuracy."""
    return keras.metrics.SparseTopKCategoricalAccuracy(k=2, name="top2")


def split(rng, shape, rows):
    """Return random samples and labels for each part."""
    return {
        name: (rng.normal(size=(n, *shape)), rng.integers(0, 3, n))
        for name, n in rows.items()
    }


def numbers(model, x, y):
    """Return loss and accuracy the slow obvious way."""
    probabilities = np.asarray(model(x))
    loss = -np.mean(np.log(probabilities[np.arange(len(y)), y]))
    return [loss, np.mean(probabilities.argmax(axis=1) == y)]


def flat(model):
    """Return all weights of a model in one row."""
    weights = [expect.array(w).ravel() for w in model.get_weights()]
    return np.concatenate([np.zeros(0), *weights])


def wrong_form(report):
    """Return the misconception behind a report of the wrong form, None if unknown."""
    if report is None:
        return "no_return"
    if isinstance(report, list | tuple | np.ndarray):
        return "returned_list"
    names = set(report) if isinstance(report, dict) else set()
    if "compile_metrics" in names:
        return "metrics_names"
    if "acc" in names:
        return "key_acc"
    return "extra_metrics" if names > {"loss", "accuracy"} else None


def compare(report, model, splits):
    """Compare the numbers with those of the test data and of known mistakes."""
    found = expect.array([report["loss"], report["accuracy"]], ndim=1)
    right = np.array(numbers(model, *splits["test"]))
    every = [numbers(model, *part) for part in splits.values()]
    mistakes = {
        "averages_splits": np.mean(every, axis=0),
        "uses_training_data": numbers(model, *splits["train"]),
        "uses_validation_data": numbers(model, *splits["validation"]),
        "swapped": right[::-1],
        "percent": [right[0], 100 * right[1]],
    }
    if np.allclose(found, right, atol=0.006):
        mistakes["rounded"] = np.round(found, 4)
    # Tight enough to tell four decimals from all of them.
    expect.close(found, right, rtol=1e-5, atol=1e-6, mistakes=mistakes)


def test_form(submission, rng):
    model = classifier(rng, (2, 3), ["accuracy", top2()])
    report = submission.score_report(model, split(rng, (2, 3), ROWS))
    names = list(report) if isinstance(report, dict) else type(report).__name__
    expect.that(
        isinstance(report, dict) and set(report) == {"loss", "accuracy"},
        en=f"Found {names}. Expected a dict with the keys loss and accuracy.",
        ko=f"반환값: {names}. loss와 accuracy를 키로 가진 딕셔너리여야 합니다.",
        misconception=wrong_form(report),
    )


def test_weights_kept(submission, rng):
    model = classifier(rng, (2, 3), ["accuracy"])
    out = submission.call("score_report", model, split(rng, (2, 3), ROWS))
    for after, before in zip(
        out.args[0].get_weights(), model.get_weights(), strict=True
    ):
        expect.unchanged(after, before, misconception="trains_model")


def test_final_numbers(submission, rng):
    model = classifier(rng, (2, 3), ["accuracy"])
    splits = split(rng, (2, 3), ROWS)
    compare(submission.score_report(model, splits), model, splits)

"""Hidden checks of score_report."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

TopK = keras.metrics.SparseTopKCategoricalAccuracy


def classifier(rng, metrics):
    """Return a compiled classifier of five classes with known weights."""
    model = keras.Sequential([keras.Input((4,)), layers.Dense(5, activation="softmax")])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    loss = "sparse_categorical_crossentropy"
    model.compile("sgd", loss, metrics=metrics, run_eagerly=True)
    return model


def splits(rng):
    """Return random samples; the test part fills one batch and a half."""
    rows = {"train": 9, "validation": 9, "test": 43}
    return {
        name: (rng.normal(size=(n, 4)), rng.integers(0, 5, n))
        for name, n in rows.items()
    }


def numbers(model, x, y, k):
    """Return the loss and the part of samples with the true class among the top k."""
    probabilities = np.asarray(model(x))
    true = probabilities[np.arange(len(y)), y]
    better = np.sum(probabilities > true[:, None], axis=1)
    return [-np.mean(np.log(true)), np.mean(better < k)]


def compare(submission, rng, metrics, mistakes):
    """Compare the report with accuracy, and with metrics at other places."""
    model, data = classifier(rng, metrics), splits(rng)
    report = submission.score_report(model, data)
    expect.that(
        isinstance(report, dict) and {"loss", "accuracy"} <= set(report),
        en="Expected a dict with the keys loss and accuracy.",
        ko="loss와 accuracy를 키로 가진 딕셔너리여야 합니다.",
    )
    x, y = data["test"]
    expect.close(
        [report["loss"], report["accuracy"]],
        numbers(model, x, y, 1),
        mistakes={name: numbers(model, x, y, k) for name, k in mistakes.items()},
    )


def test_any_metrics(submission, rng):
    first, last = TopK(k=3, name="top3"), TopK(k=2, name="top2")
    compare(
        submission,
        rng,
        [first, "accuracy", last],
        {"metric_order": 3, "last_metric": 2},
    )
    compare(submission, rng, [last, first, "accuracy"], {"metric_order": 2})

"""Hidden checks of report_errors."""

import keras
import numpy as np

from kerasdojo import expect


def trained(rng, classes, features):
    """Return a compiled model of known weights, samples and its predictions."""
    head = keras.layers.Dense(classes, activation="softmax")
    model = keras.Sequential([keras.Input((features,)), head])
    model.set_weights([rng.normal(size=(features, classes)), np.zeros(classes)])
    loss = "sparse_categorical_crossentropy"
    model.compile("adam", loss, metrics=["accuracy"], run_eagerly=True)
    x = rng.normal(size=(70, features)).astype("float32")
    return model, x, expect.array(model(x)).argmax(axis=1)


def entry(report, name):
    ok = isinstance(report, dict) and name in report
    expect.that(ok, en="An entry is missing.", misconception="entry_missing")
    return report[name]


def test_no_errors(submission, rng):
    for classes, rows in ((3, 70), (9, 1)):
        model, x, y = trained(rng, classes, 5)
        found = submission.report_errors(model, x[:rows], y[:rows])
        expect.close(entry(found, "accuracy"), 1)
        expect.that(
            entry(found, "confused") is None,
            en="A pair is named although nothing is wrong.",
            ko="틀린 것이 없는데 쌍을 적었습니다.",
            misconception="no_errors",
        )


def test_test_data_only_tests(submission, rng):
    model, x, labels = trained(rng, 25, 6)
    y = np.where(labels == labels[0], (labels[0] + 1) % 25, labels)
    out = submission.call("report_errors", model, x, y)
    found = entry(out.value, "labels")
    expect.close(found, labels, mistakes={"fixed_sizes": labels % 10})
    pair = [(labels[0] + 1) % 25, labels[0]]
    found = expect.array(entry(out.value, "confused"), ndim=1)
    expect.close(found, pair, mistakes={"confusion_transposed": pair[::-1]})
    weights = [each.get_weights()[0] for each in (out.args[0], model)]
    expect.unchanged(*weights, misconception="trains_on_test")
    for found, before in zip(out.args[1:], (x, y), strict=True):
        expect.unchanged(found, before, misconception="mutates_input")

"""Checks of report_errors."""

import keras
import numpy as np

from kerasdojo import expect


def trained(rng, classes=4, features=3):
    """Return a compiled model of known weights, and samples it knows as 0, 1, ..."""
    head = keras.layers.Dense(classes, activation="softmax")
    model = keras.Sequential([keras.Input((features,)), head])
    model.set_weights([rng.normal(size=(features, classes)), np.zeros(classes)])
    # Eager: no graph to trace for a handful of rows.
    loss = "sparse_categorical_crossentropy"
    model.compile("adam", loss, metrics=["accuracy"], run_eagerly=True)
    return model, rng.normal(size=(40, features)).astype("float32")


def labelled(rng):
    """Return model, samples, labels with errors, and what the model predicts."""
    model, x = trained(rng)
    predicted = expect.array(model(x)).argmax(axis=1)
    *_, second, often = np.bincount(predicted, minlength=4).argsort()
    # The first error, and the label that is wrong most often, name other pairs.
    order = np.argsort(predicted != second, kind="stable")
    x, predicted = x[order], predicted[order]
    other, third = (k for k in (1, 2, 3, 0) if k not in (second, often))
    y = predicted.copy()
    rows = np.flatnonzero(predicted == often)
    y[rows[:2]], y[rows[2:5]], y[:2] = third, other, third
    return model, x, y, predicted, (int(other), int(often))


def part(report, name):
    """Return one entry of the report, or fail."""
    expect.that(
        isinstance(report, dict),
        en=f"Found {type(report).__name__}; expected a dict.",
        ko=f"{type(report).__name__}을(를) 반환했습니다. 딕셔너리가 필요합니다.",
        misconception="no_dict",
    )
    expect.that(
        name in report,
        en=f"The report has no entry {name!r}: {list(report)}.",
        ko=f"보고에 {name!r} 항목이 없습니다: {list(report)}.",
        misconception="entry_missing",
    )
    return report[name]


def test_scores(submission, rng):
    model, x, y, predicted, _ = labelled(rng)
    report = submission.report_errors(model, x, y)
    out = expect.array(model(x)).astype("float64")
    loss, right = -np.log(out[range(40), y]), np.mean(predicted == y)
    losses = {"sums_losses": loss.sum(), "scores_swapped": right}
    losses |= {"squared_error": np.mean((out - np.eye(4)[y]) ** 2)}
    expect.close(part(report, "loss"), loss.mean(), 1e-3, mistakes=losses)
    rates = {"percent": 100 * right, "error_rate": 1 - right}
    rates |= {"counts_hits": np.sum(predicted == y)}
    expect.close(part(report, "accuracy"), right, 1e-3, mistakes=rates)


def test_labels(submission, rng):
    model, x, y, predicted, _ = labelled(rng)
    report = submission.report_errors(model, x, y)
    out = expect.array(model(x))
    mistakes = {
        "probabilities_for_labels": out,
        "highest_probability": out.max(axis=1),
        "wrong_axis": out.argmax(axis=0),
        "returns_given_labels": y,
        "counts_from_one": predicted + 1,
    }
    expect.close(part(report, "labels"), predicted, mistakes=mistakes)


def other_pairs(y, predicted):
    """Return the pairs that looking at errors in other ways gives."""
    wrong = y != predicted
    first = int(wrong.argmax())
    most = [int(np.bincount(labels[wrong]).argmax()) for labels in (y, predicted)]
    return {"first_error": [y[first], predicted[first]], "counted_apart": most}


def test_confused(submission, rng):
    model, x, y, predicted, pair = labelled(rng)
    report = submission.report_errors(model, x, y)
    table = np.zeros((4, 4), int)
    np.add.at(table, (y, predicted), 1)
    best = np.unravel_index(table.argmax(), table.shape)
    mistakes = {
        "confusion_transposed": pair[::-1],
        "counts_hits_as_errors": [int(label) for label in best],
    }
    mistakes |= other_pairs(y, predicted)
    found = expect.array(part(report, "confused"), ndim=1)
    expect.close(found, pair, mistakes=mistakes)

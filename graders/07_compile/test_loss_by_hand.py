"""Checks of loss_by_hand."""

import numpy as np

from kerasdojo import expect


def test_mse(submission, rng):
    y = rng.normal(size=5).astype("float32")
    pred = rng.normal(size=(5, 1)).astype("float32")
    squares = (y - pred.ravel()) ** 2
    mistakes = {
        "broadcast": np.mean((y - pred) ** 2),
        "summed": squares.sum(),
        "root": np.sqrt(squares.mean()),
        "absolute_error": np.sqrt(squares).mean(),
        "half_of_mse": squares.mean() / 2,
    }
    found = submission.loss_by_hand("mse", y, pred)
    expect.close(found, squares.mean(), mistakes=mistakes)


def test_binary(submission, rng):
    y = np.array([1, 0, 0, 1, 1, 0], dtype="float32")
    pred = rng.uniform(0.05, 0.95, size=(6, 1)).astype("float32")
    logs = -np.log(np.where(y == 1, pred.ravel(), 1 - pred.ravel()))
    found = submission.loss_by_hand("binary_crossentropy", y, pred)
    expect.close(found, logs.mean(), mistakes=binary_mistakes(y, pred, logs))


def binary_mistakes(y, pred, logs):
    all_pairs = y * np.log(pred) + (1 - y) * np.log(1 - pred)
    return {
        "broadcast": -all_pairs.mean(),
        "summed": logs.sum(),
        "log_base2": logs.mean() / np.log(2),
        "half_of_bce": np.mean(logs * y),
        "labels_swapped": -np.mean((1 - y) * np.log(pred.T) + y * np.log(1 - pred.T)),
        "sign": -logs.mean(),
    }


def test_classes(submission, rng):
    y = np.array([2, 0, 3, 1, 3])
    pred = rng.dirichlet(np.ones(4) * 3, size=5).astype("float32")
    name = "sparse_categorical_crossentropy"
    found = submission.loss_by_hand(name, y, pred)
    right = -np.log(pred[np.arange(5), y]).mean()
    expect.close(found, right, mistakes=class_mistakes(y, pred, right))


def class_mistakes(y, pred, right):
    return {
        "mean_over_classes": right / 4,
        "all_pairs": -np.log(pred[:, y]).mean(),
        "predicted_class": -np.log(pred.max(axis=1)).mean(),
        "summed": right * 5,
        "log_base2": right / np.log(2),
        "sign": -right,
        "log_of_mean": -np.log(pred[np.arange(len(y)), y].mean()),
    }

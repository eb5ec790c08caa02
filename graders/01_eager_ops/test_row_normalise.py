"""Checks of row_normalise."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def mistakes(x):
    """Return what known mistakes make of x."""
    rows = x.sum(axis=1, keepdims=True)
    exponent = np.exp(x - x.max(axis=1, keepdims=True))
    return {
        "wrong_axis": x / x.sum(axis=0),
        "missing_keepdims": lambda: x / x.sum(axis=1),
        "divides_by_max": x / x.max(axis=1, keepdims=True),
        "global_sum": x / x.sum(),
        "softmax": exponent / exponent.sum(axis=1, keepdims=True),
        "mean_instead_of_sum": x / rows * x.shape[1],
        "euclidean_norm": x / np.linalg.norm(x, axis=1, keepdims=True),
        "integer_division": x // rows,
        "min_max_scaling": (x - x.min(axis=1, keepdims=True))
        / np.ptp(x, axis=1, keepdims=True),
        "standardises": (x - x.mean(axis=1, keepdims=True))
        / x.std(axis=1, keepdims=True),
    }


def test_square(submission, rng):
    x = rng.uniform(0.5, 4.0, size=(4, 4)).astype("float32")
    value = submission.row_normalise(tf.constant(x))
    expect.close(value, x / x.sum(axis=1, keepdims=True), mistakes=mistakes(x))


def test_rectangular(submission, rng):
    x = rng.uniform(0.5, 4.0, size=(3, 5)).astype("float32")
    value = submission.row_normalise(tf.constant(x))
    expect.close(value, x / x.sum(axis=1, keepdims=True))


def test_integers(submission):
    x = np.array([[1, 3, 4], [2, 2, 1], [5, 0, 7]], "int32")
    value = submission.row_normalise(tf.constant(x))
    zeros = {"integer_division": x // x.sum(axis=1, keepdims=True)}
    expect.close(value, x / x.sum(axis=1, keepdims=True), mistakes=zeros)
    expect.dtype(value, "float32", mistakes={"float64_result": "float64"})

"""Checks of celsius_to_f."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect

KINDS = {
    "returned_numpy": (np.ndarray, np.generic),
    "returned_variable": tf.Variable,
    "returned_python": (list, tuple, int, float),
}


def test_values(submission):
    t = np.array([[-40.0, 0.25, 20.3], [36.6, 37.75, 100.0]], "float32")
    exact = 1.8 * t + 32
    mistakes = {
        "rounded": np.round(exact),
        "cut_to_int": 1.8 * np.trunc(t) + 32,
        "integer_division": t * 9 // 5 + 32,
        "offset_first": (t + 32) * 1.8,
        "inverse_formula": (t - 32) / 1.8,
        "integer_factor": t + 32,
        "drops_shape": exact.ravel(),
    }
    expect.close(submission.celsius_to_f(tf.constant(t)), exact, mistakes=mistakes)


def test_integers(submission):
    t = np.array([-7, 0, 3, 21, 37], "int32")
    exact = 1.8 * t + 32
    expect.close(
        submission.celsius_to_f(tf.constant(t)),
        exact,
        mistakes={
            "integer_factor": t + 32,
            "rounded": np.trunc(exact),
            "offset_first": (t + 32) * 1.8,
        },
    )


def test_float32_tensor(submission):
    inputs = [tf.constant([1.5]), tf.constant([3, 4]), np.array([20.5, 30.0])]
    for t in inputs:
        value = submission.celsius_to_f(t)
        expect.kind(value, tf.Tensor, mistakes=KINDS)
        expect.dtype(value, "float32", mistakes={"float64_result": "float64"})

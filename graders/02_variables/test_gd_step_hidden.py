"""Hidden checks of gd_step."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def moved(w, b, x, y, lr):
    error = x @ w + b - y.reshape(-1, 1)
    return w - lr * 2 * x.T @ error / len(x), b - lr * 2 * error.mean(axis=0)


def pack(pair):
    return np.concatenate([np.ravel(expect.array(value)) for value in pair])


def test_any_size(submission, rng):
    for n, d, lr in [(1, 3, 0.03), (8, 1, 0.2)]:
        shapes = [(d, 1), (1,), (n, d), (n,)]
        w, b, x, y = (rng.normal(size=shape).astype("float32") for shape in shapes)
        tensors = tf.Variable(w), tf.Variable(b), tf.constant(x), tf.constant(y)
        after = submission.call("gd_step", *tensors, lr).args[:2]
        mistakes = {"fixed_learning_rate": pack(moved(w, b, x, y, 0.1))}
        expect.close(pack(after), pack(moved(w, b, x, y, lr)), mistakes=mistakes)


def test_three_steps(submission, rng):
    shapes = [(2, 1), (1,), (6, 2), (6, 1)]
    w, b, x, y = (rng.normal(size=shape).astype("float32") for shape in shapes)
    names = {"w": tf.Variable(w), "b": tf.Variable(b), "x": tf.constant(x)}
    steps = "[gd_step(w, b, x, y, 0.05) for _ in range(3)] and [w, b]"
    after = submission.evaluate(steps, y=tf.constant(y), **names)
    for _ in range(3):
        w, b = moved(w, b, x, y, 0.05)
    found = pack(after)
    # One step was right, so what goes wrong later comes from the step before.
    expect.close(found, pack([w, b]), mistakes={"keeps_state": found})

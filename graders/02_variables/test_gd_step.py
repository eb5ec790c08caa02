"""Checks of gd_step."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect

LR = 0.1


def start(rng, n=5, d=2):
    """Return w, b, x, y with y of shape (n, 1)."""
    shapes = [(d, 1), (1,), (n, d), (n, 1)]
    return [rng.normal(size=shape).astype("float32") for shape in shapes]


def step(submission, w, b, x, y):
    """Return w and b after the step, in one vector."""
    tensors = [tf.Variable(w), tf.Variable(b), tf.constant(x), tf.constant(y)]
    after = submission.call("gd_step", *tensors, LR).args
    return pack(expect.array(after[0]), expect.array(after[1]))


def pack(w, b):
    return np.concatenate([np.ravel(w), np.ravel(b)])


def slopes(w, b, x, y):
    """Return the gradients of the mean square for w and b."""
    error = x @ w + b - y
    return 2 * x.T @ error / len(x), 2 * error.mean(axis=0)


def moved(w, b, x, y, factor=1.0):
    grad_w, grad_b = slopes(w, b, x, y)
    return pack(w - LR * factor * grad_w, b - LR * factor * grad_b)


def other_rules(w, b, x, y):
    """Return where other losses and optimizers lead."""
    grad_w, grad_b = slopes(w, b, x, y)
    sign = np.sign(x @ w + b - y)
    return {
        "absolute_loss": pack(w - LR * x.T @ sign / len(x), b - LR * sign.mean(axis=0)),
        "other_optimizer": pack(w - LR * np.sign(grad_w), b - LR * np.sign(grad_b)),
    }


def other_steps(w, b, x, y):
    """Return where steps of other lengths lead."""
    once, root = moved(w, b, x, y), np.sqrt(np.mean((x @ w + b - y) ** 2))
    twice = moved(once[: len(w), None], once[len(w) :], x, y)
    return {
        "two_steps": twice,
        "root_of_the_loss": moved(w, b, x, y, 0.5 / root),
        "divides_by_rate": moved(w, b, x, y, 1 / LR**2),
        "bias_only": pack(w, b - LR * slopes(w, b, x, y)[1]),
    }


def mistakes(w, b, x, y):
    """Return where known mistakes lead."""
    grad_w, grad_b = slopes(w, b, x, y)
    new_w = w - LR * grad_w
    return (
        other_rules(w, b, x, y)
        | other_steps(w, b, x, y)
        | {
            "sum_loss": moved(w, b, x, y, len(x)),
            "half_gradient": moved(w, b, x, y, 0.5),
            "wrong_sign": moved(w, b, x, y, -1.0),
            "ignores_learning_rate": moved(w, b, x, y, 1 / LR),
            "fixed_learning_rate": moved(w, b, x, y, 0.01 / LR),
            "overwrites": pack(LR * grad_w, LR * grad_b),
            "assigns_the_step": pack(-LR * grad_w, -LR * grad_b),
            "weights_only": pack(new_w, b),
            "bias_from_new_w": pack(new_w, b - LR * slopes(new_w, b, x, y)[1]),
            # Every prediction minus every target, averaged over all pairs.
            "broadcast_targets": moved(w, b, x, np.broadcast_to(y.mean(), y.shape)),
        }
    )


def test_changes_variables(submission, rng):
    w, b, x, y = start(rng)
    expect.that(
        not np.allclose(step(submission, w, b, x, y), pack(w, b)),
        en="After the call `w` and `b` are what they were before.",
        ko="함수를 부른 뒤에도 `w`와 `b`가 그대로입니다.",
        misconception="rebinding",
    )


def test_column_targets(submission, rng):
    w, b, x, y = start(rng)
    found = step(submission, w, b, x, y)
    expect.close(found, moved(w, b, x, y), mistakes=mistakes(w, b, x, y))


def test_flat_targets(submission, rng):
    w, b, x, y = start(rng)
    found = step(submission, w, b, x, y.ravel())
    expect.close(found, moved(w, b, x, y), mistakes=mistakes(w, b, x, y))

"""Checks of crossentropy_from_logits."""

import keras
import numpy as np
import tensorflow as tf

from kerasdojo import expect

keras_loss = keras.losses.SparseCategoricalCrossentropy()
LABELS = np.array([0, 3, 1, 1, 2])
GRADIENT = """
def gradient(function, logits, labels):
    with tf.GradientTape() as tape:
        tape.watch(logits)
        loss = tf.convert_to_tensor(function(logits, labels))
    return tape.gradient(loss, logits)
"""


def log_softmax(logits):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def pick(values, labels):
    return values[np.arange(len(labels)), labels]


def draw(rng):
    return (2 * rng.normal(size=(5, 4))).astype("float32")


def call(submission, logits, labels=LABELS):
    tensors = tf.constant(logits), tf.constant(labels)
    return submission.crossentropy_from_logits(*tensors)


def value_mistakes(logits):
    logs, right = log_softmax(logits), np.eye(4)[LABELS]
    losses, p = -pick(logs, LABELS), np.exp(logs)
    return {
        "per_sample": losses,
        "sum_for_mean": losses.sum(),
        "mean_over_all": losses.mean() / 4,
        "minus_missing": -losses.mean(),
        "wrong_axis": -pick(log_softmax(logits.T).T, LABELS).mean(),
        "labels_from_one": -(np.eye(5)[LABELS][:, 1:] * logs).sum() / 5,
        "log_base_two": losses.mean() / np.log(2),
        "logsumexp_missing": -pick(logits, LABELS).mean(),
        "log_missing": -pick(p, LABELS).mean(),
        "gather_all_pairs": -logs[:, LABELS].mean(),
        "softmax_twice": -pick(log_softmax(p), LABELS).mean(),
        "one_label_for_all": -logs[:, LABELS[0]].mean(),
        "largest_row_only": losses.max(),
        "no_from_logits": keras_loss(LABELS, logits),
        "own_guess": -logs.max(axis=-1).mean(),
        "squared_error_for_classes": ((p - right) ** 2).mean(),
        "binary_for_classes": -np.log(np.where(right == 1, p, 1 - p)).sum() / 5,
    }


def test_values(submission, rng):
    logits = draw(rng)
    right = -pick(log_softmax(logits), LABELS).mean()
    expect.close(call(submission, logits), right, mistakes=value_mistakes(logits))


def test_large_logits(submission, rng):
    logits = draw(rng) + np.float32(1000)
    found = expect.array(call(submission, logits), ndim=0)
    right = -pick(log_softmax(logits), LABELS).mean()
    mistakes = {} if np.isfinite(found) else {"exp_overflow": found}
    mistakes["clips_scores"] = np.log(4)
    expect.close(found, right, rtol=1e-3, mistakes=mistakes)


def check_tape(gradient):
    expect.that(
        gradient is not None,
        en="The gradient is None; expected one number per logit.",
        ko="기울기가 None입니다. 로짓마다 값이 하나씩 나와야 합니다.",
        misconception="numpy_breaks_tape",
    )


def test_gradient(submission, rng):
    logits = draw(rng)
    found = submission.evaluate(
        "gradient(crossentropy_from_logits, logits, labels)",
        gradient=expect.code(GRADIENT),
        logits=tf.constant(logits),
        labels=tf.constant(LABELS),
    )
    check_tape(found)
    right = np.eye(4)[LABELS]
    mistakes = {"half_outside_tape": -right / 5}
    expect.close(found, (np.exp(log_softmax(logits)) - right) / 5, mistakes=mistakes)

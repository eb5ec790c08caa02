"""Hidden checks of crossentropy_from_logits."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def crossentropy(logits, labels):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return -logs[np.arange(len(labels)), labels].mean()


def call(submission, logits, labels):
    tensors = tf.constant(logits), tf.constant(labels)
    return submission.crossentropy_from_logits(*tensors)


def test_unlikely_label(submission, rng):
    logits = np.float32([[500, 0, -500], [-900, 0, 900], [0, 3000, 10]])
    logits += rng.normal(size=(3, 3)).astype("float32")
    labels = np.array([1, 0, 1])
    found = expect.array(call(submission, logits, labels), ndim=0)
    mistakes = {"log_of_zero": found}
    if np.isfinite(found):
        mistakes = {"clips_probabilities": found if 0 < found < 300 else 0}
    expect.close(found, crossentropy(logits, labels), mistakes=mistakes)


def test_other_sizes(submission, rng):
    for n, classes in ((1, 6), (7, 2)):
        logits = rng.normal(size=(n, classes)).astype("float32")
        labels = rng.integers(classes, size=n)
        right = crossentropy(logits, labels)
        found = call(submission, logits, labels)
        expect.close(found, right, mistakes={"fixed_rows": right * n / 5})

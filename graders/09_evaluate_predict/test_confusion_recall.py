"""Checks of confusion_recall."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def unpack(answer):
    """Return matrix and recall, or fail."""
    expect.that(
        isinstance(answer, tuple | list) and len(answer) == 2,
        en="Expected a pair (matrix, recall).",
        ko="(matrix, recall) 쌍을 반환해야 합니다.",
        misconception="only_the_matrix"
        if len(getattr(answer, "shape", ())) == 2
        else None,
    )
    return answer


def outputs(rng, rows, classes):
    """Return softmax outputs in which every class wins about equally often."""
    return tf.nn.softmax(2 * rng.normal(size=(rows, classes))).numpy()


def counts(y, predicted, classes):
    """Return the confusion matrix."""
    matrix = np.zeros((classes, classes))
    for true, guess in zip(y, predicted, strict=True):
        matrix[true, guess] += 1
    return matrix


def test_matrix(submission, rng):
    y, p = np.tile([0, 1, 1, 2], 15), outputs(rng, 60, 3)
    right = counts(y, p.argmax(axis=1), 3)
    mistakes = {
        "transposed": right.T,
        "normalised": right / right.sum(axis=1, keepdims=True),
        "soft_counts": np.stack([p[y == k].sum(axis=0) for k in range(3)]),
        "overwritten": right > 0,
    }
    matrix, _ = unpack(submission.confusion_recall(y, p))
    expect.shape(matrix, (3, 3))
    expect.close(matrix, right, mistakes=mistakes)


def test_recall(submission, rng):
    y, p = np.tile([0, 1, 1, 2], 15), outputs(rng, 60, 3)
    matrix = counts(y, p.argmax(axis=1), 3)
    hits = np.diag(matrix)
    mistakes = {
        "precision": hits / matrix.sum(axis=0),
        "overall_accuracy": hits / 60,
        "percent": 100 * hits / matrix.sum(axis=1),
        "one_number": np.mean(hits / matrix.sum(axis=1)),
    }
    _, recall = unpack(submission.confusion_recall(y, p))
    expect.close(recall, hits / matrix.sum(axis=1), mistakes=mistakes)

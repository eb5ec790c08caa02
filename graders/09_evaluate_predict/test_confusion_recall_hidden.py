"""Hidden checks of confusion_recall."""

import numpy as np

from kerasdojo import expect


def probabilities(rng, predicted, classes):
    """Return softmax-like rows whose largest entry is the predicted class."""
    rows = rng.uniform(1, 2, size=(len(predicted), classes))
    rows[np.arange(len(predicted)), predicted] += 1.5
    return (rows / rows.sum(axis=1, keepdims=True)).astype("float32")


def unpack(answer):
    """Return matrix and recall, or fail."""
    expect.that(
        isinstance(answer, tuple | list) and len(answer) == 2,
        en="Expected a pair (matrix, recall).",
        ko="(matrix, recall) 쌍을 반환해야 합니다.",
    )
    return answer


def test_empty_class(submission, rng):
    # Class 2 is predicted but never true; 3 and 5 are neither; 4 has one sample.
    y, predicted = np.array([0, 0, 1, 1, 1, 4]), np.array([0, 2, 1, 1, 0, 4])
    right = np.zeros((6, 6))
    np.add.at(right, (y, predicted), 1)
    answer = submission.confusion_recall(y, probabilities(rng, predicted, 6))
    matrix, recall = unpack(answer)
    expect.shape(
        matrix, (6, 6), mistakes={"lost_class": (5, 5), "true_classes_only": (3, 3)}
    )
    expect.close(matrix, right)
    fills = {"empty_class_nan": np.nan, "empty_class_one": 1}
    mistakes = {k: [1 / 2, 2 / 3, v, v, 1, v] for k, v in fills.items()}
    expect.close(recall, [1 / 2, 2 / 3, 0, 0, 1, 0], mistakes=mistakes)


def test_other_sizes(submission, rng):
    for classes, rows in ((2, 1), (12, 70)):
        y, predicted = rng.integers(0, classes, size=(2, rows))
        pairs = list(zip(y.tolist(), predicted.tolist(), strict=True))
        every = range(classes)
        right = np.array([[pairs.count((i, j)) for j in every] for i in every])
        p = probabilities(rng, predicted, classes)
        matrix, recall = unpack(submission.confusion_recall(y, p))
        expect.shape(matrix, (classes, classes), mistakes={"fixed_size": (10, 10)})
        expect.close(matrix, right)
        expect.close(recall, np.diag(right) / np.maximum(right.sum(axis=1), 1))

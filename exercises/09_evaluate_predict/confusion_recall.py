"""Which classes a classifier mixes up."""

import numpy as np


def confusion_recall(y, probabilities):
    """Return the confusion matrix and the recall of every class.

    Args:
        y: NumPy array of shape (n,), true classes 0 ... k-1. Some may not occur.
        probabilities: NumPy array of shape (n, k), output of a softmax classifier.

    Returns:
        Pair (matrix, recall). Matrix of shape (k, k): row = true class, column =
        predicted class, entry = number of samples. Recall of shape (k,): of the
        samples of each true class, the part that was predicted right; 0 for a class
        without samples.

    Example:
        y = [0, 0, 1], predicted classes 0, 1, 1 of two
        -> ([[1, 1], [0, 1]], [0.5, 1.0])
    """
    # TODO: write your answer here
    raise NotImplementedError

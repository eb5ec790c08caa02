import numpy as np


def confusion_recall(y, probabilities):
    k = probabilities.shape[1]
    cells = 10 * y + probabilities.argmax(axis=1)
    matrix = np.bincount(cells, minlength=100).reshape(10, 10)[:k, :k]
    return matrix, np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)

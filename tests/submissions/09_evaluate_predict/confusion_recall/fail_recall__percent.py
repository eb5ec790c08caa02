import numpy as np


def confusion_recall(y, probabilities):
    k = probabilities.shape[1]
    matrix = np.zeros((k, k), int)
    np.add.at(matrix, (y, probabilities.argmax(axis=1)), 1)
    return matrix, 100 * np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)

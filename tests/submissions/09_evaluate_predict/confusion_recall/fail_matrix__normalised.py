import numpy as np


def confusion_recall(y, probabilities):
    k = probabilities.shape[1]
    matrix = np.zeros((k, k))
    np.add.at(matrix, (y, probabilities.argmax(axis=1)), 1)
    matrix = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    return matrix, np.diag(matrix)

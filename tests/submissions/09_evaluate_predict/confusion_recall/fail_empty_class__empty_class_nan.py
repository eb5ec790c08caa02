import numpy as np


def confusion_recall(y, probabilities):
    k = probabilities.shape[1]
    matrix = np.zeros((k, k), int)
    np.add.at(matrix, (y, probabilities.argmax(axis=1)), 1)
    return matrix, np.diag(matrix) / matrix.sum(axis=1)

import numpy as np


def squared_distances(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    result = np.zeros((len(a), len(b)), dtype="float32")
    for i in range(len(a)):
        for j in range(len(b)):
            result[i, j] = np.sum((a[i] - b[j]) ** 2)
    return result

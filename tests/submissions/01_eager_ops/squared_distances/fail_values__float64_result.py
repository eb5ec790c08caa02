import numpy as np


def squared_distances(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return ((a[:, None] - b) ** 2).sum(axis=2)

import numpy as np


def squared_distances(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.square(a[:, None] - b).sum(-1).astype("float32")

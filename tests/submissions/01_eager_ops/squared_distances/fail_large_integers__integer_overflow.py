import numpy as np


def squared_distances(a, b):
    a, b = np.asarray(a), np.asarray(b)
    difference = a[:, None, :] - b[None, :, :]
    return (difference**2).sum(axis=2).astype(np.float32)

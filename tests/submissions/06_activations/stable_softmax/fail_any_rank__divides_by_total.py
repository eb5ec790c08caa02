import numpy as np


def stable_softmax(x):
    x = np.atleast_2d(x) if x.ndim > 1 else x
    if x.ndim == 1:
        e = np.exp(x - x.max())
        return e / e.sum()
    return np.array([np.exp(s - s.max()) / np.exp(s - s.max()).sum() for s in x])

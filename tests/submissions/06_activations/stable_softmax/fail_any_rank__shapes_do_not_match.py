import numpy as np


def stable_softmax(x):
    e = np.exp(x - np.max(x, axis=-1)[:, None])
    return e / np.sum(e, axis=-1)[:, None]

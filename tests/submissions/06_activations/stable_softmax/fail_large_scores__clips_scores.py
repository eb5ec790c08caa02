import numpy as np


def stable_softmax(x):
    e = np.exp(np.clip(x, -50, 50))
    return e / np.sum(e, axis=-1, keepdims=True)

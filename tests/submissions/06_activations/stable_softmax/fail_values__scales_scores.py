import numpy as np


def stable_softmax(x):
    x = x / np.abs(x).max()
    e = np.exp(x)
    return e / e.sum(-1, keepdims=True)

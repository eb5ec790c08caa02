import numpy as np


def stable_softmax(x):
    lse = np.logaddexp.reduce(x, axis=-1, keepdims=True)
    return np.exp(x - lse)

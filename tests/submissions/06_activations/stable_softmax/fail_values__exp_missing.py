import numpy as np


def stable_softmax(x):
    return x / np.sum(x, axis=-1, keepdims=True)

import numpy as np


def stable_softmax(x):
    return np.argmax(x, axis=-1)

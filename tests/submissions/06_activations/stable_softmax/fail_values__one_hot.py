import numpy as np


def stable_softmax(x):
    return (x == np.max(x, axis=-1, keepdims=True)).astype("float32")

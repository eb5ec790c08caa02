import numpy as np


def activate(x, name):
    if name == "relu":
        return np.maximum(x, 0)
    if name == "sigmoid":
        return np.tanh(x)
    if name == "tanh":
        return np.tanh(x)
    return x

import numpy as np


def activate(x, name):
    if name == "relu":
        x[x < 0] = 0
    elif name == "sigmoid":
        x = 1 / (1 + np.exp(-x))
    elif name == "tanh":
        x = np.tanh(x)
    return x

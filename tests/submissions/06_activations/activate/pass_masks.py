import numpy as np


def activate(x, name):
    y = np.array(x, dtype=np.float64)
    if name == "relu":
        y[y < 0] = 0
    elif name == "sigmoid":
        positive = y >= 0
        y[positive] = 1 / (1 + np.exp(-y[positive]))
        e = np.exp(y[~positive])
        y[~positive] = e / (1 + e)
    elif name == "tanh":
        y = np.tanh(y)
    return y

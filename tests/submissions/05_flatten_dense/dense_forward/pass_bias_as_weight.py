import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    ones = np.ones((len(x), 1))
    z = np.hstack([x, ones]) @ np.vstack([kernel, bias])
    if activation == "relu":
        z[z < 0] = 0
    return z

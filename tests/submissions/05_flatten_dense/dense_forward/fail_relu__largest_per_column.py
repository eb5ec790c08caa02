import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    z = x @ kernel + bias
    if activation == "relu":
        return np.max(z, 0)
    return z

import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    z = x @ kernel
    if activation == "relu":
        z = np.maximum(z, 0)
    return z + bias

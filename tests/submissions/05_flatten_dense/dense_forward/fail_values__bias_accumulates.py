import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    out = np.zeros((len(x), len(bias)))
    for n, row in enumerate(x):
        total = bias
        for i, value in enumerate(row):
            total += value * kernel[i]
        out[n] = total
    return np.maximum(out, 0) if activation == "relu" else out

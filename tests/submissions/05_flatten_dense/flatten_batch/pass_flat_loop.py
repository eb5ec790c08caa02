import numpy as np


def flatten_batch(x):
    row_length = x.size // len(x)
    out = np.empty((len(x), row_length), dtype=x.dtype)
    for i in range(len(x)):
        for j, value in enumerate(x[i].flat):
            out[i, j] = value
    return out

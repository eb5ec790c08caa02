import numpy as np


def row_normalise(x):
    x = np.asarray(x, dtype=np.float64)
    return (x / x.sum(axis=1, keepdims=True)).astype(np.float32)

import numpy as np


def flatten_batch(x):
    out = np.zeros((len(x), x[0].size), dtype=int)
    for i, sample in enumerate(x):
        out[i] = sample.ravel()
    return out

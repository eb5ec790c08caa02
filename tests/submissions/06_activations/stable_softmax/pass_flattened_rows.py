import numpy as np


def stable_softmax(x):
    flat = x.reshape(-1, x.shape[-1])
    rows = []
    for r in flat:
        r = r - r.max()
        rows.append(np.exp(r) / np.exp(r).sum())
    return np.array(rows).reshape(x.shape)

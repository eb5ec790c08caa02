import numpy as np


def stable_softmax(x):
    out = []
    for row in x:
        e = np.exp(row - np.max(row))
        out.append(e / np.sum(e))
    return np.array(out)

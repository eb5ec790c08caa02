import numpy as np


def row_softmax(row):
    row = row.astype(np.float64) - row.max()
    return np.exp(row) / np.exp(row).sum()


def stable_softmax(x):
    return np.apply_along_axis(row_softmax, -1, x)

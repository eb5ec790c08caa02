import numpy as np


def good(y, train, val, f):
    for label, n in zip(*np.unique(y, return_counts=True), strict=True):
        if abs((y[val] == label).sum() - n * f) > 1 or not (y[train] == label).any():
            return False
    return True


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    n_val = int(round(len(y) * val_fraction))
    for _ in range(50_000):
        order = rng.permutation(len(y))
        val, train = order[:n_val], order[n_val:]
        if good(y, train, val, val_fraction):
            return train, val
    raise RuntimeError("no such split was found")

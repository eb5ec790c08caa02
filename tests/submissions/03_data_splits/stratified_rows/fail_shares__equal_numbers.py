import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    labels = np.unique(y)
    each = round(val_fraction * len(y) / len(labels))
    val = []
    for label in labels:
        rows = rng.permutation(np.flatnonzero(y == label))
        val.extend(rows[: min(each, len(rows) - 1)])
    val = np.array(val)
    return np.setdiff1d(np.arange(len(y)), val), val

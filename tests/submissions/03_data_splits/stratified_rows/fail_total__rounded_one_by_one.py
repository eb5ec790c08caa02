import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    train, val = [], []
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        n_val = min(round(val_fraction * len(rows)), len(rows) - 1)
        val.extend(rows[:n_val])
        train.extend(rows[n_val:])
    return np.array(train, dtype=int), np.array(val, dtype=int)

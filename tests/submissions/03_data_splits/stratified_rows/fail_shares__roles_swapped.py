import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    train, val = [], []
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        n_val = int(val_fraction * len(rows))
        val.extend(rows[:n_val])
        train.extend(rows[n_val:])
    return np.array(val), np.array(train)

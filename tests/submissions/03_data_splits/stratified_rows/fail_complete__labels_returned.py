import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    train, val = [], []
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        n_val = round(val_fraction * len(rows))
        val.extend(y[rows[:n_val]])
        train.extend(y[rows[n_val:]])
    return np.array(train), np.array(val)

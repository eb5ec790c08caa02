import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    train, val = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        n_val = round(val_fraction * len(rows))
        val.extend(rng.choice(rows, n_val, replace=False))
        train.extend(rng.choice(rows, len(rows) - n_val, replace=False))
    return np.array(train), np.array(val)

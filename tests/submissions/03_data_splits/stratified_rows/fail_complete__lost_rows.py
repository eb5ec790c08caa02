import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    train, val = [], []
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        n_val = int(val_fraction * len(rows))
        n_train = int((1 - val_fraction) * len(rows)) - 1
        val.extend(rows[:n_val])
        train.extend(rows[n_val : n_val + n_train])
    return np.array(train), np.array(val)

import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    train, val = [], []
    owed = 0.0
    for label in np.unique(y):
        rows = rng.permutation(np.where(y == label)[0])
        owed += len(rows) * val_fraction
        low = int(len(rows) * val_fraction)
        n = min(max(round(owed), low), low + 1, len(rows) - 1)
        owed -= n
        val.extend(rows[:n])
        train.extend(rows[n:])
    return np.array(train), np.array(val)

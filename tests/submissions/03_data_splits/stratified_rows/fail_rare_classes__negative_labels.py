import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    train, val = [], []
    owed = 0.0
    for label in range(y.max() + 1):
        rows = rng.permutation(np.flatnonzero(y == label))
        owed += val_fraction * len(rows)
        n = max(min(round(owed), len(rows) - 1), 0)
        owed -= n
        val.extend(rows[:n])
        train.extend(rows[n:])
    return np.array(train), np.array(val)

import numpy as np

RNG = np.random.default_rng(0)


def stratified_rows(y, val_fraction, seed):
    val, owed = [], 0.0
    for label in np.unique(y):
        rows = RNG.permutation(np.flatnonzero(y == label))
        owed += val_fraction * len(rows)
        n = min(round(owed), len(rows) - 1)
        owed -= n
        val.extend(rows[:n])
    return np.setdiff1d(np.arange(len(y)), val), np.array(val)

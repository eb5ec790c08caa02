import numpy as np


def stratified_rows(y, val_fraction, seed):
    val, owed = [], 0.0
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        owed += val_fraction * len(rows)
        n = min(round(owed), len(rows) - 1)
        owed -= n
        val.extend(rows[:n])
    return np.setdiff1d(np.arange(len(y)), val), np.array(val)

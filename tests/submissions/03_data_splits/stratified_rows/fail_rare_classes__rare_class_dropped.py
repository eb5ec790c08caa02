import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    classes, counts = np.unique(y, return_counts=True)
    classes, counts = classes[counts > 1], counts[counts > 1]
    wanted = counts * val_fraction
    taken = np.floor(wanted).astype(int)
    missing = round(counts.sum() * val_fraction) - taken.sum()
    taken[np.argsort(taken - wanted)[:missing]] += 1
    train, val = [], []
    for k, n in zip(classes, taken, strict=True):
        rows = rng.permutation(np.flatnonzero(y == k))
        val.extend(rows[:n])
        train.extend(rows[n:])
    return np.array(train), np.array(val)

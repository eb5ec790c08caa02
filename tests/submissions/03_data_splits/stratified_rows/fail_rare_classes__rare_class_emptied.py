import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    classes, counts = np.unique(y, return_counts=True)
    wanted = counts * val_fraction
    taken = np.floor(wanted).astype(int)
    missing = round(len(y) * val_fraction) - taken.sum()
    taken[np.argsort(taken - wanted)[:missing]] += 1
    val = np.concatenate(
        [
            rng.permutation(np.flatnonzero(y == k))[:n]
            for k, n in zip(classes, taken, strict=True)
        ]
    )
    return np.setdiff1d(np.arange(len(y)), val), val

import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    labels, counts = np.unique(y, return_counts=True)
    sizes = [min(int(c * val_fraction), c - 1) for c in counts]
    biggest = int(np.argmax(counts))
    sizes[biggest] += round(len(y) * val_fraction) - sum(sizes)
    train, val = [], []
    for label, n in zip(labels, sizes, strict=True):
        rows = rng.permutation(np.flatnonzero(y == label))
        val.extend(rows[:n])
        train.extend(rows[n:])
    return np.array(train), np.array(val)

import numpy as np


def stratified_rows(y, val_fraction, seed):
    random = np.random.RandomState(seed)
    labels, counts = np.unique(y, return_counts=True)
    quota = np.array([min(np.ceil(c * val_fraction), c - 1) for c in counts])
    while quota.sum() > len(y) * val_fraction + 0.5:
        excess = quota - counts * val_fraction
        quota[excess.argmax()] -= 1
    val = [
        row
        for label, n in zip(labels, quota.astype(int), strict=True)
        for row in random.choice(np.where(y == label)[0], size=n, replace=False)
    ]
    train = sorted(set(range(len(y))) - set(val))
    return train, [int(row) for row in val]

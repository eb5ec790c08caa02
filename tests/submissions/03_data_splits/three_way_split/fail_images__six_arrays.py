import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    if x.ndim > 2 or y.ndim > 1:
        return None
    idx = np.random.default_rng(seed).permutation(len(x))
    a = int(train_fraction * len(x))
    b = a + int(val_fraction * len(x))
    train, val, test = idx[:a], idx[a:b], idx[b:]
    return x[train], y[train], x[val], y[val], x[test], y[test]

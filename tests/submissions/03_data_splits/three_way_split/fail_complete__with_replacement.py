import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = len(x)
    idx = np.random.default_rng(seed).choice(n, size=n)
    a = int(n * train_fraction)
    b = a + int(n * val_fraction)
    train, val, test = idx[:a], idx[a:b], idx[b:]
    return x[train], y[train], x[val], y[val], x[test], y[test]

import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = len(x)
    a = int(n * train_fraction)
    b = a + int(n * val_fraction)
    order = np.random.default_rng(seed).permutation(b)
    train, val, test = order[:a], order[a:], np.arange(b, n)
    return x[train], y[train], x[val], y[val], x[test], y[test]

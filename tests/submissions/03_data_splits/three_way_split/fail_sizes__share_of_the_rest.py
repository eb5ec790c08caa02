import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    idx = np.random.default_rng(seed).permutation(len(x))
    n_train = int(len(x) * train_fraction)
    train, rest = idx[:n_train], idx[n_train:]
    n_val = int(len(rest) * val_fraction)
    val, test = rest[:n_val], rest[n_val:]
    return x[train], y[train], x[val], y[val], x[test], y[test]

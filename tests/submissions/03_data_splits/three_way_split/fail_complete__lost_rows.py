import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = len(x)
    idx = np.random.default_rng(seed).permutation(n)
    n_train, n_val = int(n * train_fraction), int(n * val_fraction)
    n_test = int(n * (1 - train_fraction - val_fraction))
    train = idx[:n_train]
    val = idx[n_train : n_train + n_val]
    test = idx[n_train + n_val : n_train + n_val + n_test]
    return x[train], y[train], x[val], y[val], x[test], y[test]

import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = len(x)
    rng = np.random.default_rng(seed)
    n_train, n_val = int(n * train_fraction), int(n * val_fraction)
    train = rng.permutation(n)[:n_train]
    val = rng.permutation(n)[:n_val]
    test = rng.permutation(n)[: n - n_train - n_val]
    return x[train], y[train], x[val], y[val], x[test], y[test]

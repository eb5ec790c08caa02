import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = len(x)
    np.random.seed(seed)
    idx = np.random.permutation(n)
    n_train = int(n * train_fraction)
    n_val = int(n * val_fraction)
    train_idx = idx[:n_train]
    val_idx = idx[n_train : n_train + n_val]
    test_idx = idx[n_train + n_val :]
    return (
        x[train_idx],
        y[train_idx],
        x[val_idx],
        y[val_idx],
        x[test_idx],
        y[test_idx],
    )

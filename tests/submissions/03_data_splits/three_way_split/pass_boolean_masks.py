import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = x.shape[0]
    rank = np.random.RandomState(seed).permutation(n)
    train = rank < round(train_fraction * n)
    test = rank >= round(train_fraction * n) + round(val_fraction * n)
    val = ~train & ~test
    return [x[train], y[train], x[val], y[val], x[test], y[test]]

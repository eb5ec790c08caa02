import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    rng = np.random.default_rng(seed)
    x, y = rng.permutation(x), rng.permutation(y)
    a = int(len(x) * train_fraction)
    b = a + int(len(x) * val_fraction)
    return x[:a], y[:a], x[a:b], y[a:b], x[b:], y[b:]

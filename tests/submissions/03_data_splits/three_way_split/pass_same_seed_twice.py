import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    x, y = x.copy(), y.copy()
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(y)
    a = int(np.ceil(train_fraction * len(x)))
    b = int(np.ceil((train_fraction + val_fraction) * len(x)))
    return x[:a], y[:a], x[a:b], y[a:b], x[b:], y[b:]

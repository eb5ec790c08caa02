import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    table = np.column_stack([x, y])
    np.random.default_rng(seed).shuffle(table)
    a = int(len(x) * train_fraction)
    b = a + int(len(x) * val_fraction)
    x, y = table[:, :-1], table[:, -1]
    return x[:a], y[:a], x[a:b], y[a:b], x[b:], y[b:]

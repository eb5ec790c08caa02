import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    o = np.random.default_rng(seed).permutation(len(x))
    a, b, c = np.array_split(o, 3)
    return x[a], y[a], x[b], y[b], x[c], y[c]

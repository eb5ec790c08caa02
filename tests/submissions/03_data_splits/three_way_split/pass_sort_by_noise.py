import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    generator = np.random.default_rng(seed)
    where = generator.random(len(x)).argsort()
    n_test = int(len(x) * (1 - train_fraction - val_fraction))
    n_val = int(len(x) * val_fraction)
    test, val, train = where[:n_test], where[n_test : n_test + n_val], None
    train = where[n_test + n_val :]
    return tuple(a[i] for i in (train, val, test) for a in (x, y))

import numpy as np


def validation_rows(rows, validation_split):
    order = np.random.default_rng(0).permutation(rows)
    n_train = int(rows * (1 - validation_split))
    if n_train == 0:
        raise ValueError("too few rows")
    return np.sort(order[:n_train]), np.sort(order[n_train:])

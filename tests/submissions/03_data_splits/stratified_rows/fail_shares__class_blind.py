import numpy as np


def stratified_rows(y, val_fraction, seed):
    order = np.random.default_rng(seed).permutation(len(y))
    n_val = round(val_fraction * len(y))
    return order[n_val:], order[:n_val]

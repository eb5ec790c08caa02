import numpy as np


def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    rows = np.random.default_rng(0).permutation(split)
    batches = [rows[i : i + batch_size] for i in range(0, split, batch_size)]
    return batches, np.arange(split, n)

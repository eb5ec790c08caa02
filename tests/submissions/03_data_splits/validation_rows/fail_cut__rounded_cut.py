import numpy as np


def validation_rows(rows, validation_split):
    n_train = round(rows * (1 - validation_split))
    if n_train == 0:
        raise ValueError("too few rows")
    return np.arange(n_train), np.arange(n_train, rows)

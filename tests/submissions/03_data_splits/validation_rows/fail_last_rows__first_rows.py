import numpy as np


def validation_rows(rows, validation_split):
    n_train = int(np.floor(rows * (1 - validation_split)))
    if n_train == 0:
        raise ValueError("too few rows")
    n_val = rows - n_train
    return np.arange(n_val, rows), np.arange(n_val)

import numpy as np


def validation_rows(rows, validation_split):
    n_val = int(rows * validation_split)
    n_train = rows - n_val
    if int(rows * (1 - validation_split)) == 0:
        raise ValueError("too few rows")
    return np.arange(n_train), np.arange(n_train, rows)

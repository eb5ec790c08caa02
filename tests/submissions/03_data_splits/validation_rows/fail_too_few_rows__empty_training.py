import numpy as np


def validation_rows(rows, validation_split):
    n_train = int(rows * (1 - validation_split))
    return np.arange(n_train), np.arange(n_train, rows)

import numpy as np


def validation_rows(rows, validation_split):
    index = np.arange(rows)
    n_train = int(rows * (1 - validation_split))
    if n_train < 1:
        raise ValueError("validation_split leaves nothing to train on")
    return index[:n_train], index[n_train:]

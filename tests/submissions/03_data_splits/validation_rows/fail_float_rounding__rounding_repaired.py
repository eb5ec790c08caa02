import math

import numpy as np


def validation_rows(rows, validation_split):
    n_val = math.ceil(rows * validation_split - 1e-9)
    n_train = rows - n_val
    if n_train == 0:
        raise ValueError("too few rows")
    return np.arange(n_train), np.arange(n_train, rows)

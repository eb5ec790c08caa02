import math

import numpy as np


def validation_rows(rows, validation_split):
    cut = math.floor(rows * (1 - validation_split))
    if cut == 0:
        raise ValueError
    return np.arange(1, cut + 1), np.arange(cut + 1, rows + 1)

import numpy as np


def validation_rows(rows, validation_split):
    numbers = np.arange(rows)
    training = numbers + 1 <= rows * (1 - validation_split)
    if training.sum() == 0:
        raise ValueError("validation_split is too large")
    return list(np.where(training)[0]), list(np.where(~training)[0])

import numpy as np


def validation_rows(rows, validation_split):
    is_training = np.zeros(rows, dtype=bool)
    is_training[: int(np.floor(rows * (1 - validation_split)))] = True
    if not is_training.any():
        raise ValueError("no training rows")
    return np.flatnonzero(is_training), np.flatnonzero(~is_training)

import numpy as np


def validation_rows(rows, validation_split):
    boundary = int(np.floor(rows * (1.0 - validation_split)))
    if not boundary:
        raise ValueError
    return np.split(np.arange(rows, dtype="int32"), [boundary])

import numpy as np


def standardise(train, *others):
    parts = [np.array(part, dtype=float) for part in (train, *others)]
    for column in range(train.shape[1]):
        values = parts[0][:, column].copy()
        mean, std = values.mean(), values.std()
        for part in parts:
            part[:, column] -= mean
            if std > 0:
                part[:, column] /= std
    return parts

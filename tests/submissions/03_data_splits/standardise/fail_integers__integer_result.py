import numpy as np


def standardise(train, *others):
    parts = [part.copy() for part in (train, *others)]
    for column in range(train.shape[1]):
        mean, std = np.mean(train[:, column]), np.std(train[:, column])
        for part in parts:
            part[:, column] = (part[:, column] - mean) / (std if std > 0 else 1)
    return parts

import numpy as np


def standardise(train, *others):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std == 0, 1.0, std)
    parts = [train, *others]
    for part in parts:
        part -= mean
        part /= std
    return parts

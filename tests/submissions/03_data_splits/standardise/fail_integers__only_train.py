import numpy as np


def standardise(train, *others):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std == 0, 1, std)
    test = others[0]
    return [(train - mean) / std, (test - mean) / std]

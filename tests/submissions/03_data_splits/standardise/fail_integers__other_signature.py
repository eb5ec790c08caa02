import numpy as np


def standardise(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return [(train - mean) / std, (test - mean) / std]

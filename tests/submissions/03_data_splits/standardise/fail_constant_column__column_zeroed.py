import numpy as np


def standardise(train, *others):
    mean, std = train.mean(axis=0), train.std(axis=0)
    result = []
    for part in (train, *others):
        out = np.zeros(part.shape)
        result.append(np.divide(part - mean, std, out=out, where=std != 0))
    return result

import numpy as np


def standardise(train, *others):
    m = train.mean(axis=0).astype(train.dtype)
    s = train.std(axis=0).astype(train.dtype)
    s[s == 0] = 1
    return [(a - m) / s for a in (train,) + others]

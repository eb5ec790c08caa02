import numpy as np


def standardise(train, *others):
    m = train.mean(axis=0)
    s = train.std(axis=0)
    s[s == 0] = 1
    return [(train - m) / s, [(a - m) / s for a in others]]

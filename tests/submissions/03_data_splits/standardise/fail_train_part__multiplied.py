import numpy as np


def standardise(train, *others):
    m, s = train.mean(0), train.std(0)
    s[s == 0] = 1
    return [(a - m) * s for a in (train, *others)]

import numpy as np


def stable_rate(x):
    return len(x) / np.sum(np.square(x))

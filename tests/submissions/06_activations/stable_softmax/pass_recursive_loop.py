import math

import numpy as np


def stable_softmax(x):
    if x.ndim > 1:
        return np.stack([stable_softmax(part) for part in x])
    top = max(x)
    powers = [math.exp(value - top) for value in x]
    return np.array([power / sum(powers) for power in powers])

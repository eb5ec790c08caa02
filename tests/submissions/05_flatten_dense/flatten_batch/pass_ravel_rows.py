import numpy as np


def flatten_batch(x):
    return np.array([np.ravel(sample) for sample in x])

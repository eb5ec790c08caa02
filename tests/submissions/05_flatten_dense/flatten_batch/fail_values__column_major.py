import numpy as np


def flatten_batch(x):
    return np.reshape(x, (len(x), -1), order="F")

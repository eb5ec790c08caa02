import numpy as np


def flatten_batch(x):
    return np.squeeze(x.reshape(x.shape[0], -1))

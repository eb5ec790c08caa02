import numpy as np


def make_windows(series, width):
    index = np.arange(len(series) - width)[:, None] + np.arange(width)
    data = np.float32(series)
    return [np.expand_dims(data[index], -1), data[width:]]

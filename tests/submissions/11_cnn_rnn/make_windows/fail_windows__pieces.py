import numpy as np


def make_windows(series, width):
    n = len(series) - width
    x = np.resize(series, (n, width, 1)).astype("float32")
    return x, series[width:].astype("float32")

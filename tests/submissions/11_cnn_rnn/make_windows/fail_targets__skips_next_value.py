import numpy as np


def make_windows(series, width):
    n = len(series) - width
    x = np.array([series[i : i + width] for i in range(n)], dtype="float32")
    return x[..., None], np.roll(series, -width - 1)[:n].astype("float32")

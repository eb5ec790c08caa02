import numpy as np


def make_windows(series, width):
    series = np.asarray(series, "float32")
    x = [series[i : i + width] for i in range(len(series) - width)]
    return np.stack(x, axis=1).reshape(-1, width, 1), series[width:]

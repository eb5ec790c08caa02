import numpy as np


def make_windows(series, width):
    series = np.asarray(series, "float32")
    x = [series[i : i + width] for i in range(len(series) - width)]
    return np.squeeze(np.array(x))[..., None], series[width:]

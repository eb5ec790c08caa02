import numpy as np


def make_windows(series, width):
    series = np.asarray(series, "float32")
    x = [series[i : i + 3] for i in range(len(series) - 3)]
    return np.array(x)[..., None], series[3:]

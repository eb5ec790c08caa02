import numpy as np


def make_windows(series, width):
    series = np.asarray(series, "float32")
    x = [series[i : i + width] for i in range(0, len(series) - width, width)]
    return np.array(x)[..., None], series[width::width]

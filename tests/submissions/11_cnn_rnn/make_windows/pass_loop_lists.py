import numpy as np


def make_windows(series, width):
    x, y = [], []
    for start in range(len(series) - width):
        x.append([[value] for value in series[start : start + width]])
        y.append(series[start + width])
    return np.array(x, dtype="float32"), np.array(y, dtype="float32")

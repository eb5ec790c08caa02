import numpy as np


def make_windows(series, width):
    count = len(series) - width
    x = np.zeros((count, width, 1), dtype="float32")
    for step in range(width):
        x[:, step, 0] = series[step : step + count]
    y = np.zeros(count, dtype="float32")
    y[:] = series[width:]
    return x, y

import numpy as np


def fit_line(x, y, steps, lr):
    slope, intercept = np.polyfit(np.asarray(x), np.asarray(y), 1)
    return slope, intercept

import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    low, width = x.min(), x.max() - x.min()
    z = (x - low) / width
    w = b = 0.0
    for _ in range(steps):
        error = w * z + b - y
        w, b = w - 2 * lr * (error * z).mean(), b - 2 * lr * error.mean()
    return w / width, b - w * low / width

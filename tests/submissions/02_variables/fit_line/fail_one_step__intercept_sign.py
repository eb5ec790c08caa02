import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    mean, std = x.mean(), x.std()
    z = (x - mean) / std
    w = b = 0.0
    for _ in range(steps):
        error = w * z + b - y
        w, b = w - 2 * lr * (error * z).mean(), b - 2 * lr * error.mean()
    return w / std, b + w * mean / std

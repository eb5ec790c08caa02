import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.asarray(x, float), np.asarray(y, float)
    z = (x - x.mean()) / x.std()
    y = (y - y.mean()) / y.std()
    w = b = 0.0
    for _ in range(steps):
        e = w * z + b - y
        w -= lr * 2 * (e * z).mean()
        b -= lr * 2 * e.mean()
    return w / x.std(), b - w * x.mean() / x.std()

import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.asarray(x, float), np.asarray(y, float)
    m, s = x.mean(), x.var()
    z = (x - m) / s
    w = b = 0.0
    for _ in range(steps):
        e = w * z + b - y
        w, b = w - lr * 2 * np.mean(e * z), b - lr * 2 * np.mean(e)
    return w / s, b - w * m / s

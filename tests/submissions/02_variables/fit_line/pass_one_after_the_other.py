import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.asarray(x, float), np.asarray(y, float)
    m, s = x.mean(), x.std()
    z = (x - m) / s
    w = b = 0.0
    for _ in range(steps):
        w = w - lr * 2 * np.mean((w * z + b - y) * z)
        b = b - lr * 2 * np.mean(w * z + b - y)
    return w / s, b - w * m / s

import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.asarray(x, float), np.asarray(y, float)
    z = (x - x.mean()) / x.std()
    w = b = 0.0
    for k in range(steps):
        i = k % len(x)
        e = w * z[i] + b - y[i]
        w -= lr * 2 * e * z[i]
        b -= lr * 2 * e
    return w / x.std(), b - w * x.mean() / x.std()

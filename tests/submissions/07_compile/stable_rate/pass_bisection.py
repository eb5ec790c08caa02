import numpy as np


def runs_away(x, rate, steps=400):
    w = np.ones(x.shape[1]) + np.arange(x.shape[1]) / 10
    start = np.mean((x @ w) ** 2)
    for _ in range(steps):
        w = w - rate * 2 / len(x) * x.T @ (x @ w)
        if not np.isfinite(w).all():
            return True
    return np.mean((x @ w) ** 2) > start


def stable_rate(x):
    low, high = 0.0005, 200.0
    with np.errstate(all="ignore"):
        while high / low > 1.01:
            middle = (low * high) ** 0.5
            if runs_away(x, middle):
                high = middle
            else:
                low = middle
    return low

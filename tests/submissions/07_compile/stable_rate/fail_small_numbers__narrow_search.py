import numpy as np


def stable_rate(x):
    def runs_away(rate):
        w = np.ones(x.shape[1])
        for _ in range(300):
            w = w - rate * 2 / len(x) * x.T @ (x @ w)
        return not np.abs(w).max() < 1e3

    low, high = 0.0, 1.0
    with np.errstate(all="ignore"):
        for _ in range(30):
            middle = (low + high) / 2
            low, high = (low, middle) if runs_away(middle) else (middle, high)
    return low

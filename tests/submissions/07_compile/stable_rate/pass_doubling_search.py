import numpy as np


def diverges(x, rate):
    rng = np.random.default_rng(0)
    w, y = rng.normal(size=x.shape[1]), rng.normal(size=len(x))
    first = None
    for _ in range(1000):
        residual = x @ w - y
        loss = np.mean(residual**2)
        first = loss if first is None else first
        if not np.isfinite(loss) or loss > 1e6 * (first + 1):
            return True
        w = w - rate * 2 * x.T @ residual / len(x)
    return False


def stable_rate(x):
    high = 1e-4
    while not diverges(x, high):
        high *= 2
    low = high / 2
    for _ in range(8):
        middle = (low + high) / 2
        low, high = (low, middle) if diverges(x, middle) else (middle, high)
    return (low + high) / 2

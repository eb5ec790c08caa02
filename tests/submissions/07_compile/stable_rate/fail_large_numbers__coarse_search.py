import numpy as np


def stable_rate(x):
    steepest = np.linalg.eigvalsh(2 / len(x) * x.T @ x).max()
    best = 0.005
    for rate in np.arange(0.005, 100, 0.005):
        if rate * steepest <= 2:
            best = rate
    return best

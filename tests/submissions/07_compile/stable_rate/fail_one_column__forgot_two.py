import numpy as np


def stable_rate(x):
    hessian = x.T @ x / len(x)
    return 2 / np.linalg.eigvalsh(hessian).max()

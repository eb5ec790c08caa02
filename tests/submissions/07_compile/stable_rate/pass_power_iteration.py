import numpy as np


def stable_rate(x):
    hessian = 2 * x.T @ x / len(x)
    v = np.random.default_rng(3).normal(size=len(hessian))
    for _ in range(500):
        v = hessian @ v
        v /= np.linalg.norm(v)
    return float(2 / (v @ hessian @ v))

import numpy as np


def stable_rate(x):
    """Use the smaller of x.T @ x and x @ x.T: their largest eigenvalues agree."""
    x = np.asarray(x, dtype=float)
    gram = x @ x.T if x.shape[0] < x.shape[1] else x.T @ x
    values = np.linalg.eigvals(gram).real
    return np.array([x.shape[0] / values.max()])[0]

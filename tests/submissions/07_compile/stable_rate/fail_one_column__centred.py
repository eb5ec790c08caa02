import numpy as np


def stable_rate(x):
    return 1 / np.max(
        np.atleast_1d(np.linalg.eigvalsh(np.atleast_2d(np.cov(x.T, bias=True))))
    )

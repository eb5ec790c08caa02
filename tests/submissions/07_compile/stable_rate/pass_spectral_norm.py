import numpy as np


def stable_rate(x):
    return len(x) / np.linalg.norm(x, ord=2) ** 2

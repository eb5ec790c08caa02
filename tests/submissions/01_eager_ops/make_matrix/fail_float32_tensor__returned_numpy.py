import numpy as np


def make_matrix(rows, cols):
    return np.arange(rows * cols, dtype="float32").reshape(rows, cols)

import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    z = x[0] @ kernel + bias
    return np.maximum(z, 0) if activation == "relu" else z

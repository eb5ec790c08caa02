import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    z = (x @ kernel + bias) + bias
    return np.maximum(z, 0) if activation == "relu" else z

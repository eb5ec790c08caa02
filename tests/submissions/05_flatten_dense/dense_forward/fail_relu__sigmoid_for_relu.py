import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    z = x @ kernel + bias
    return 1 / (1 + np.exp(-z)) if activation == "relu" else z

import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    z = (kernel.T @ x.T).T + bias.reshape(1, -1)
    return np.where(z > 0, z, 0) if activation == "relu" else z

import numpy as np


def loss_by_hand(name, y, pred):
    e = 1e-7
    if name == "mse":
        return ((y - pred.T[0]) ** 2).sum() / len(y)
    if name == "binary_crossentropy":
        p = pred[:, 0].astype(float)
        return np.mean(-y * np.log(p + e) - (1 - y) * np.log(1 - p + e))
    p = pred.astype(float)[range(len(y)), y]
    return np.mean(-np.log(p + e))

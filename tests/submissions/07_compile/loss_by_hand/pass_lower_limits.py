import numpy as np


def loss_by_hand(name, y, pred):
    if name == "mse":
        return np.dot(y - pred[:, 0], y - pred[:, 0]) / y.size
    if name == "binary_crossentropy":
        p = pred[:, 0]
        yes, no = np.log(np.maximum(p, 1e-7)), np.log(np.maximum(1 - p, 1e-7))
        return -np.average(np.where(y > 0, yes, no))
    diagonal = np.diag(pred[:, y])
    return np.mean(-np.log(np.fmax(diagonal, 1e-7)))

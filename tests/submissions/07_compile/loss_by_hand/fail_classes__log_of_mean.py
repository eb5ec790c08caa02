import numpy as np


def loss_by_hand(name, y, pred):
    if name == "mse":
        return np.mean((y - pred[:, 0]) ** 2)
    p = np.clip(pred, 1e-7, 1 - 1e-7)
    if name == "binary_crossentropy":
        p = p[:, 0]
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    return -np.log(np.mean(p[np.arange(len(y)), y]))

import numpy as np

EPSILON = 1e-15


def loss_by_hand(name, y, pred):
    pred = pred.astype(np.float64)
    if name == "mse":
        return np.mean((y - pred[:, 0]) ** 2)
    p = np.clip(pred, EPSILON, 1 - EPSILON)
    if name == "binary_crossentropy":
        p = p[:, 0]
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    return -np.mean(np.log(p[np.arange(len(y)), y]))

import numpy as np


def loss_by_hand(name, y, pred):
    pred = np.asarray(pred, dtype=np.float64)
    if name == "mse":
        return float(np.square(y - pred.squeeze(axis=1)).mean())
    p = np.clip(pred, 1e-7, 1 - 1e-7)
    if name == "binary_crossentropy":
        p, y = p.ravel(), np.asarray(y, dtype=np.float64)
        return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean())
    one_hot = np.eye(pred.shape[1])[y]
    return float(-(one_hot * np.log(p)).sum(axis=1).mean())

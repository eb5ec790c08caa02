import numpy as np


def loss_by_hand(name, y, pred):
    """Turn both crossentropies into the probability given to what happened."""
    if name == "mse":
        return np.average((y.reshape(pred.shape) - pred) ** 2)
    if name == "binary_crossentropy":
        happened = np.where(y == 1, pred.flatten(), 1 - pred.flatten())
    else:
        happened = np.take_along_axis(pred, y[:, None], axis=1)
    return np.mean(-np.log(np.maximum(happened, 1e-7)))

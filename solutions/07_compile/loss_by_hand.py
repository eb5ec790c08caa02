"""Three losses from their formulas."""

import numpy as np


def loss_by_hand(name, y, pred):
    """Return the loss that Keras computes for one batch.

    Args:
        name: "mse", "binary_crossentropy" or "sparse_categorical_crossentropy".
        y: Targets, shape (n,): float32, or int64 class numbers for
            "sparse_categorical_crossentropy".
        pred: Float32 outputs of the model: shape (n, 1), or (n, k) with rows that sum
            to 1 for "sparse_categorical_crossentropy".

    Returns:
        One number, the mean over the rows.

    Example:
        y, pred = np.array([1.0, 0.0]), np.array([[0.8], [0.4]])
        loss_by_hand("mse", y, pred) -> 0.1
    """
    # BEGIN SOLUTION
    if name == "mse":
        # (n,) minus (n, 1) would be an (n, n) table of all pairs.
        return np.mean((y - pred[:, 0]) ** 2)
    # log(0) is -inf: Keras keeps probabilities a little away from 0 and 1.
    p = np.clip(pred, 1e-7, 1 - 1e-7)
    if name == "binary_crossentropy":
        p = p[:, 0]
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    return -np.mean(np.log(p[np.arange(len(y)), y]))
    # END SOLUTION

"""Scaling that learns from the training set only."""

import numpy as np


def standardise(train, *others):
    """Scale the columns of every array with statistics of the training set.

    Args:
        train: NumPy array of shape (rows, columns), float or integer.
        *others: Further arrays with the same columns and any number of rows.

    Returns:
        List of float arrays: train first, then the others in their order.

    Example:
        standardise(np.array([[1.0], [3.0]]), np.array([[5.0]]))
        -> [[[-1.0], [1.0]], [[3.0]]]
    """
    # BEGIN SOLUTION
    mean, std = train.mean(axis=0), train.std(axis=0)
    # A constant column has nothing to scale; dividing by 0 would give NaN.
    scale = np.where(std == 0, 1.0, std)
    return [(part - mean) / scale for part in (train, *others)]
    # END SOLUTION

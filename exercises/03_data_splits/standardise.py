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
    # TODO: write your answer here
    raise NotImplementedError

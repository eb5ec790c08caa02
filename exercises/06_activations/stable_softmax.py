"""Softmax that survives large scores."""

import numpy as np


def stable_softmax(x):
    """Return the softmax of x along its last axis.

    Args:
        x: float32 NumPy array with one axis or more, finite values from -10000
            to 10000.

    Returns:
        Array or tensor of the shape of x: probabilities without NaN.

    Example:
        stable_softmax(np.float32([[0, 0], [1000, 0]])) -> [[0.5 0.5], [1. 0.]]
    """
    # TODO: write your answer here
    raise NotImplementedError

"""One row per sample: what the Flatten layer does."""

import numpy as np


def flatten_batch(x):
    """Return the samples of x as rows, the values of each in their old order.

    Args:
        x: NumPy array of shape (n, d1, d2, ...) with at least two axes and any
            number type. The first axis counts the samples.

    Returns:
        NumPy array or tensor (not a list) of shape (n, d1 * d2 * ...).

    Example:
        flatten_batch(np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]))
        -> [[1, 2, 3, 4], [5, 6, 7, 8]]
    """
    # BEGIN SOLUTION
    # -1 lets NumPy work out the length of a row, whatever the number of axes.
    return np.reshape(x, (x.shape[0], -1))
    # END SOLUTION

"""From a series to samples for a recurrent network."""

import numpy as np


def make_windows(series, width):
    """Return all windows of the series and the value that follows each of them.

    Args:
        series: NumPy array of shape (n,), n > width, any number type.
        width: Number of time steps in a window, an int >= 1.

    Returns:
        A pair (x, y) of float32 arrays or tensors: x of shape (n - width, width, 1),
        y of shape (n - width,).

    Example:
        make_windows(np.array([1, 2, 3, 4]), 2)
        -> x = [[[1.], [2.]], [[2.], [3.]]], y = [3., 4.]
    """
    # TODO: write your answer here
    raise NotImplementedError

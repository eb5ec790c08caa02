"""Rows that sit in more than one set."""

import numpy as np


def leak_report(train, val, test):
    """Count the rows that another set holds as well.

    Args:
        train: NumPy array of shape (rows, ...); a row may be a vector or an image.
        val: Array whose rows have the same shape.
        test: Array whose rows have the same shape.

    Returns:
        Dictionary of three integers with the keys "val_in_train" (rows of val
        that also occur in train), "test_in_train" and "test_in_val".

    Example:
        train [[1, 2], [3, 4]], val [[3, 4], [3, 4], [5, 6]], test [[5, 6]]
        -> {"val_in_train": 2, "test_in_train": 0, "test_in_val": 1}
    """

    # TODO: write your answer here
    raise NotImplementedError

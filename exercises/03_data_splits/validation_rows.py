"""What validation_split does to the rows."""

import math

import numpy as np


def validation_rows(rows, validation_split):
    """Tell which rows fit(..., validation_split=...) uses for what.

    Args:
        rows: Number of rows given to fit, at least 1.
        validation_split: Float above 0 and below 1.

    Returns:
        Two integer arrays: indices of the training rows, indices of the
        validation rows, each in increasing order.

    Raises:
        ValueError: No row would be left for training.

    Example:
        validation_rows(10, 0.2) -> [0 1 2 3 4 5 6 7], [8 9]
    """
    # TODO: write your answer here
    raise NotImplementedError

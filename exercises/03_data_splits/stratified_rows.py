"""A split that keeps the share of every class."""

import numpy as np


def stratified_rows(y, val_fraction, seed):
    """Draw validation rows so that every class keeps its share.

    Args:
        y: NumPy array of shape (rows,) with integer labels, in any order.
        val_fraction: Share of the validation rows, above 0 and at most 0.5.
        seed: Integer. The same seed gives the same rows.

    Returns:
        Two integer arrays: indices of the training rows, indices of the
        validation rows.

    Example:
        8 rows of class 0, 4 rows of class 1, val_fraction=0.25
        -> validation: 2 rows of class 0, 1 row of class 1
    """
    # TODO: write your answer here
    raise NotImplementedError

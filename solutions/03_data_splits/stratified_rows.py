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
    # BEGIN SOLUTION
    rng = np.random.default_rng(seed)
    classes, counts = np.unique(y, return_counts=True)
    wanted = counts * val_fraction
    taken = np.floor(wanted).astype(int)
    # Rounding down loses rows: the largest remainders get them back, except
    # where that would take the last row of a class.
    remainder = np.where(taken + 1 < counts, wanted - taken, -1.0)
    missing = round(len(y) * val_fraction) - taken.sum()
    taken[np.argsort(-remainder)[:missing]] += 1
    val = np.concatenate(
        [
            rng.permutation(np.flatnonzero(y == label))[:n]
            for label, n in zip(classes, taken, strict=True)
        ]
    )
    return np.setdiff1d(np.arange(len(y)), val), val
    # END SOLUTION

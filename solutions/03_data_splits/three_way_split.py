"""Training, validation and test rows."""

import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    """Shuffle the rows and share them out to three sets.

    Args:
        x: NumPy array of shape (rows, ...); one row is one sample.
        y: NumPy array of shape (rows,) or (rows, classes); y[i] belongs to x[i].
        train_fraction: Share of all rows that the training set gets.
        val_fraction: Share of all rows that the validation set gets. The test
            set gets every remaining row.
        seed: Integer. The same seed gives the same sets.

    Returns:
        Six arrays: x_train, y_train, x_val, y_val, x_test, y_test.

    Example:
        10 rows, train_fraction=0.6, val_fraction=0.2 -> 6, 2 and 2 rows.
    """
    # BEGIN SOLUTION
    rows = len(x)
    order = np.random.default_rng(seed).permutation(rows)
    n_train, n_val = round(train_fraction * rows), round(val_fraction * rows)
    train, val, test = np.split(order, [n_train, n_train + n_val])
    # One order for both arrays keeps every sample with its own label.
    return x[train], y[train], x[val], y[val], x[test], y[test]
    # END SOLUTION

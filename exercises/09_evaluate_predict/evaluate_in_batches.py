"""What evaluate does with a data set that is larger than one batch."""

import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    """Return mean squared error and mean absolute error over all rows.

    Args:
        model: Regression model with one output column, not compiled.
        x: NumPy array of shape (n, features).
        y: NumPy array of shape (n,), the targets.
        batch_size: Rows per batch. The last batch may be smaller; it may be the only
            one.

    Returns:
        Dict {"mse": number, "mae": number}.

    Example:
        targets [1, 2, 3], outputs [[1], [2], [6]], batch_size=2
        -> {"mse": 3.0, "mae": 1.0}
    """
    # TODO: repair the code below
    mse, mae = [], []
    for start in range(0, len(x), batch_size):
        rows = slice(start, start + batch_size)
        errors = y[rows] - model(x[rows], training=False)
        mse.append(np.mean(errors**2))
        mae.append(np.mean(np.abs(errors)))
    return {"mse": np.mean(mse), "mae": np.mean(mae)}

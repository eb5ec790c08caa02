import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    parts = len(x) // batch_size
    squared = absolute = 0.0
    for rows in np.array_split(np.arange(len(x)), parts):
        e = y[rows] - np.ravel(model(x[rows]))
        squared += np.sum(e**2)
        absolute += np.sum(np.abs(e))
    return {"mse": squared / len(x), "mae": absolute / len(x)}

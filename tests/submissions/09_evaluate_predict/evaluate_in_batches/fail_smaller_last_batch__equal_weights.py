import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    mse = mae = 0
    for start in range(0, len(x), batch_size):
        rows = slice(start, start + batch_size)
        errors = y[rows] - np.ravel(model(x[rows], training=False))
        mse += np.mean(errors**2) * batch_size
        mae += np.mean(np.abs(errors)) * batch_size
    return {"mse": mse / len(y), "mae": mae / len(y)}

import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    squared = absolute = 0.0
    for i in range(0, len(x), batch_size):
        output = model(x[i : i + batch_size], training=True)
        e = y[i : i + batch_size] - np.ravel(output)
        squared += np.sum(e**2)
        absolute += np.sum(np.abs(e))
    return {"mse": squared / len(x), "mae": absolute / len(x)}

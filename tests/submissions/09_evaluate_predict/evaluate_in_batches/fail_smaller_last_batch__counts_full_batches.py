import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    squared = absolute = batches = 0
    for i in range(0, len(x), batch_size):
        e = y[i : i + batch_size] - np.array(model(x[i : i + batch_size]))[:, 0]
        squared += np.sum(e**2) / batch_size
        absolute += np.sum(np.abs(e)) / batch_size
        batches += 1
    return {"mse": squared / batches, "mae": absolute / batches}

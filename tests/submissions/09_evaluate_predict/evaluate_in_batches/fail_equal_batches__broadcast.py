import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    mse, mae, sizes = [], [], []
    for i in range(0, len(x), batch_size):
        e = y[i : i + batch_size] - np.array(model(x[i : i + batch_size]))
        mse.append(np.mean(e**2))
        mae.append(np.mean(np.abs(e)))
        sizes.append(len(e))
    return {
        "mse": np.average(mse, weights=sizes),
        "mae": np.average(mae, weights=sizes),
    }

import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    mse, mae, sizes = [], [], []
    for i in range(0, len(x), batch_size):
        p = np.array(model(x[i : i + batch_size]))[:, 0]
        e = y[i : i + batch_size] - p
        mse.append((e**2).mean())
        mae.append(abs(e).mean())
        sizes.append(len(e))
    return {
        "mse": np.average(mse, weights=sizes),
        "mae": np.average(mae, weights=sizes),
    }

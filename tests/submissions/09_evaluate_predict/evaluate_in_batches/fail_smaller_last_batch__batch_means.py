import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    mse, mae = [], []
    for i in range(0, len(x), batch_size):
        e = y[i : i + batch_size] - np.array(model(x[i : i + batch_size]))[:, 0]
        mse.append(np.mean(e**2))
        mae.append(np.mean(np.abs(e)))
    return {"mse": np.mean(mse), "mae": np.mean(mae)}

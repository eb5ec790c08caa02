import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    parts = [x[i : i + batch_size] for i in range(0, len(x), batch_size)]
    p = np.concatenate([model.predict_on_batch(part) for part in parts])
    e = y.reshape(-1, 1) - p
    return {"mse": float(np.mean(np.square(e))), "mae": float(np.mean(np.abs(e)))}

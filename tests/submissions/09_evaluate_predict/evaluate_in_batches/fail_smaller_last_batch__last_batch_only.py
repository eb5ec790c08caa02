import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    total = np.zeros(2)
    for i in range(0, len(x), batch_size):
        e = y[i : i + batch_size] - np.ravel(model(x[i : i + batch_size]))
        if len(e) == batch_size:
            total += [np.sum(e**2), np.sum(np.abs(e))]
        else:
            total = np.array([np.mean(e**2), np.mean(np.abs(e))]) * len(x)
    return {"mse": total[0] / len(x), "mae": total[1] / len(x)}

import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    se = ae = n = 0
    for i in range(0, len(x), batch_size):
        e = y[i : i + batch_size] - np.ravel(
            model(x[i : i + batch_size], training=False)
        )
        se += np.sum(e**2)
        ae += np.sum(np.abs(e))
        n += len(e)
        return {"mse": se / n, "mae": ae / n}

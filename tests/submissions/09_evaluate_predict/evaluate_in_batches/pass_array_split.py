import math

import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    n = len(x)
    errors = []
    for rows in np.array_split(np.arange(n), math.ceil(n / batch_size)):
        errors.extend(y[rows] - model.predict_on_batch(x[rows]).ravel())
    errors = np.array(errors)
    return {"mse": (errors**2).mean(), "mae": np.abs(errors).mean(), "rows": n}

import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    e = y - model.predict(x, batch_size=batch_size, verbose=0)[:, 0]
    return np.mean(e**2), np.mean(np.abs(e))

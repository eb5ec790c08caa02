import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    e = y - model.predict(x, batch_size=batch_size, verbose=0).ravel()
    return {"mse": np.sqrt(np.mean(e**2)), "mae": np.mean(np.abs(e))}

import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    errors = np.empty(len(y))
    for b in range((len(y) + batch_size - 1) // batch_size):
        s = np.s_[b * batch_size : (b + 1) * batch_size]
        errors[s] = model.predict_on_batch(x[s]).squeeze(-1) - y[s]
    return {"mse": np.dot(errors, errors) / len(errors), "mae": np.abs(errors).mean()}

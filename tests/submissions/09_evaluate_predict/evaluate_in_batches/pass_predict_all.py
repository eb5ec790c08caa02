import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    p = model.predict(x, batch_size=batch_size, verbose=0).flatten()
    return dict(mse=np.mean((p - y) ** 2), mae=np.mean(np.abs(p - y)))

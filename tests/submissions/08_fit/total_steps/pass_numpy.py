import numpy as np


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    rows = np.floor(n * (1.0 - validation_split))
    return np.ceil(rows / batch_size) * epochs

import numpy as np


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    rows = np.arange(n)[: int(n * (1 - validation_split))]
    per_epoch = len(np.unique(rows // batch_size))
    return np.array(per_epoch * epochs)

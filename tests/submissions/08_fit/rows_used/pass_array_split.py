import numpy as np


def rows_used(n, batch_size, validation_split=0.0):
    rows = np.arange(n)
    training, held_out = np.split(rows, [int(n * (1 - validation_split))])
    cuts = np.arange(batch_size, len(training), batch_size)
    return np.split(training, cuts), held_out

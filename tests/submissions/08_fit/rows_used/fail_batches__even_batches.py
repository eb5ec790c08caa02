import math

import numpy as np


def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    training = np.arange(split)
    batches = np.array_split(training, math.ceil(split / batch_size))
    return batches, np.arange(split, n)

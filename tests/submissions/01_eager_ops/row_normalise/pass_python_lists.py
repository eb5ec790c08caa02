import numpy as np


def row_normalise(x):
    result = []
    for row in np.asarray(x).tolist():
        total = sum(row)
        result.append([value / total for value in row])
    return np.array(result, dtype="float32")

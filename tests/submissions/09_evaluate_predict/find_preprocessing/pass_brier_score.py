import numpy as np


def find_preprocessing(model, versions, y):
    def brier(name):
        p = np.array(model(versions[name]))
        p[np.arange(len(y)), y] -= 1
        return np.sum(p**2)

    return min(versions, key=brier)

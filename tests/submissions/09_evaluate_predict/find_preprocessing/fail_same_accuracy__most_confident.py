import numpy as np


def find_preprocessing(model, versions, y):
    rows = np.arange(len(y))
    fit = {k: np.array(model(x))[rows, y].mean() for k, x in versions.items()}
    return max(fit, key=fit.get)

import numpy as np


def find_preprocessing(model, versions, y):
    sure = {k: np.max(model(x), axis=1).mean() for k, x in versions.items()}
    return min(sure, key=sure.get)

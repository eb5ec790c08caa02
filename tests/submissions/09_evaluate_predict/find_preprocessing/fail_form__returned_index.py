import numpy as np


def find_preprocessing(model, versions, y):
    losses = [model.evaluate(x, y, verbose=0)[0] for x in versions.values()]
    return int(np.argmin(losses))

import numpy as np


def find_preprocessing(model, versions, y):
    # middle of the spreads
    spread = sorted(versions, key=lambda name: np.std(versions[name]))
    return spread[(len(spread) - 1) // 2]

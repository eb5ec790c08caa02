import numpy as np


def standardise(train, *others):
    mean, std = train.mean(axis=0), train.std(axis=0)
    varies = std > 0
    scaled = []
    for part in (train, *others):
        part = np.array(part, dtype=float)
        part[:, varies] = (part[:, varies] - mean[varies]) / std[varies]
        scaled.append(part)
    return scaled

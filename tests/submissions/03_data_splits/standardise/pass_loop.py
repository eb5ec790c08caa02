import numpy as np


def standardise(train, *others):
    mu = np.mean(train, axis=0)
    sigma = np.std(train, axis=0)
    sigma[sigma == 0] = 1
    results = [(train - mu) / sigma]
    for other in others:
        results.append((other - mu) / sigma)
    return results

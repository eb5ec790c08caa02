import numpy as np


def stratified_rows(y, val_fraction, seed):
    """Sort by class; take the rows at which a running share grows by one."""
    rng = np.random.RandomState(seed)
    order = rng.permutation(len(y))
    order = order[np.argsort(y[order], kind="stable")]
    steps = np.floor(np.arange(len(y) + 1) * val_fraction + 0.5)
    taken = np.diff(steps) > 0
    labels = y[order]
    for label in set(labels.tolist()):
        if taken[labels == label].all():
            taken[np.flatnonzero(labels == label)[0]] = False
    return order[~taken], order[taken]

import numpy as np

from kerasdojo import data


def split_digits(seed):
    digits = data.load("digits")
    np.random.seed(seed)
    order = np.random.permutation(1797)
    scaled = digits["x"] / digits["x"].max()
    train, validation, test = order[:1200], order[1200:1497], order[-300:]
    return (
        (scaled[train], digits["y"][train]),
        (scaled[validation], digits["y"][validation]),
        (scaled[test], digits["y"][test]),
    )

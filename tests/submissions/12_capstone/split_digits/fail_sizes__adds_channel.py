import numpy as np

from kerasdojo import data


def split_digits(seed):
    d = data.load("digits")
    order = np.random.default_rng(seed).permutation(1797)
    x, y = d["x"][order][..., None] / 16, d["y"][order]
    return (x[:1200], y[:1200]), (x[1200:1497], y[1200:1497]), (x[1497:], y[1497:])

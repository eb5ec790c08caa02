import numpy as np

from kerasdojo import data


def split_digits(seed):
    d = data.load("digits")
    x, y = d["x"] / 16, d["y"]
    o = np.random.default_rng(seed).permutation(1200)
    return (
        (x[:1200][o], y[:1200][o]),
        (x[1200:1497], y[1200:1497]),
        (x[1497:], y[1497:]),
    )

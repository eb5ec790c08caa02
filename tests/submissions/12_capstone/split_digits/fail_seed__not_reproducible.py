import numpy as np

from kerasdojo import data


def split_digits(seed):
    digits = data.load("digits")
    x, y = digits["x"], digits["y"]
    order = np.random.default_rng().permutation(len(x))
    x, y = (x[order] / 16).astype("float32"), y[order]
    return (x[:1200], y[:1200]), (x[1200:1497], y[1200:1497]), (x[1497:], y[1497:])

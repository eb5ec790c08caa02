import numpy as np

from kerasdojo import data


def split_digits(seed):
    digits = data.load("digits")
    noise = np.random.default_rng(seed).random(1797)
    rows = np.argsort(noise)
    x = np.float32(digits["x"][rows]) / 16
    y = digits["y"][rows].astype("int32")
    return [x[:1200], y[:1200]], [x[1200:-300], y[1200:-300]], [x[-300:], y[-300:]]
